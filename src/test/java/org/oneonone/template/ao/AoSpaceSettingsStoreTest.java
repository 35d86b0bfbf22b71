package org.oneonone.template.ao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import net.java.ao.Query;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.oneonone.template.ExampleTemplates;
import org.oneonone.template.SpaceSettings;
import org.oneonone.template.SpaceSettingsStore;
import org.oneonone.template.TemplateKey;
import org.oneonone.testing.RealActiveObjects;

@RunWith(Parameterized.class)
public class AoSpaceSettingsStoreTest {
    private static final SpaceSettings FULL = new SpaceSettings(
            Optional.of(new TemplateKey("weekly-check-in")),
            Optional.of("FREQ=WEEKLY;INTERVAL=2"),
            OptionalInt.of(45),
            new SpaceSettings.JiraDefaults(
                    Optional.of("link-1"), Optional.of("OPS"), Optional.of("Task"), List.of("one-on-one", "team")),
            new SpaceSettings.Planning(OptionalInt.of(3), OptionalLong.of(7), false));

    @Rule
    public final RealActiveObjects database;

    public AoSpaceSettingsStoreTest(RealActiveObjects.Engine engine) {
        this.database = new RealActiveObjects(engine, SpaceSettingsRow.class);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<RealActiveObjects.Engine> engines() {
        return RealActiveObjects.engines();
    }

    private SpaceSettingsStore store() {
        return new AoSpaceSettingsStore(database.ao());
    }

    @Test
    public void aSpaceOfWhichNobodySaidAnythingHasNoSettings() {
        assertThat(store().of("TEAM")).isEqualTo(SpaceSettings.NONE);
    }

    @Test
    public void everySettingIsKept() {
        store().save("TEAM", FULL);

        assertThat(store().of("TEAM")).isEqualTo(FULL);
        assertThat(store().of("OTHER")).isEqualTo(SpaceSettings.NONE);
    }

    @Test
    public void savingAgainReplacesAndMayTakeBack() {
        store().save("TEAM", FULL);
        store().save("TEAM", SpaceSettings.NONE);

        assertThat(store().of("TEAM")).isEqualTo(SpaceSettings.NONE);
    }

    @Test
    public void theSpacesThatChoseWhenPagesAreMadeAreFoundAlsoThoseThatWantNone() {
        store().save("TEAM", FULL);
        store().save("OTHER", SpaceSettings.NONE);
        store().save("QUIET", preparing(0));

        assertThat(store().preparing()).isEqualTo(Map.of("TEAM", 3, "QUIET", 0));
    }

    @Test
    public void onlySpacesThatSaidSoGetNoReminders() {
        store().save("TEAM", FULL);
        store().save("OTHER", SpaceSettings.NONE);
        SpaceSettingsRow old =
                database.ao().find(SpaceSettingsRow.class, Query.select().where("SPACE_KEY = ?", "OTHER"))[0];
        old.setReminders(null);
        old.save();

        assertThat(store().silent()).containsExactly("TEAM");
        assertThat(store().of("OTHER").reminds()).isTrue();
    }

    private static SpaceSettings preparing(int days) {
        return new SpaceSettings(
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                SpaceSettings.JiraDefaults.NONE,
                new SpaceSettings.Planning(OptionalInt.of(days), OptionalLong.empty(), true));
    }

    @Test
    public void theHolidaysOfManySpacesCostOneStatement() {
        store().save("TEAM", FULL);
        store().save("OTHER", SpaceSettings.NONE);
        database.database().resetCount();

        assertThat(store().holidays(List.of("TEAM", "OTHER", "NOWHERE", "TEAM")))
                .isEqualTo(Map.of("TEAM", 7L));

        assertThat(database.database().count()).isEqualTo(1);
        assertThat(store().holidays(List.of())).isEmpty();
    }

    @Test
    public void aCalendarThatGoesAwayIsNoSpacesChoiceAnyMoreAndTheRestOfTheirChoicesStays() {
        store().save("TEAM", FULL);
        store().save("OTHER", ExampleTemplates.withHolidays(8));

        store().forgetHolidays(7);

        assertThat(store().of("TEAM").holidays()).isEmpty();
        assertThat(store().of("TEAM").jira()).isEqualTo(FULL.jira());
        assertThat(store().of("OTHER").holidays()).hasValue(8);
    }
}
