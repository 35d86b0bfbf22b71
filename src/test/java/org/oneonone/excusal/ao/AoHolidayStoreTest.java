package org.oneonone.excusal.ao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.oneonone.excusal.Holiday;
import org.oneonone.excusal.HolidayCalendar;
import org.oneonone.excusal.HolidayStore;
import org.oneonone.excusal.HolidayStoreContract;
import org.oneonone.testing.RealActiveObjects;

@RunWith(Parameterized.class)
public class AoHolidayStoreTest extends HolidayStoreContract {
    private static final LocalDate DAY = LocalDate.parse("2026-12-25");

    @Rule
    public final RealActiveObjects database;

    public AoHolidayStoreTest(RealActiveObjects.Engine engine) {
        this.database = new RealActiveObjects(engine, HolidayCalendarRow.class, HolidayRow.class);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<RealActiveObjects.Engine> engines() {
        return RealActiveObjects.engines();
    }

    @Override
    protected HolidayStore store() {
        return new AoHolidayStore(database.ao());
    }

    @Test
    public void theDaysOfManyCalendarsCostOneStatement() {
        HolidayCalendar one = store().put("DE", List.of(new Holiday(DAY, "Christmas")));
        HolidayCalendar other = store().put("AT", List.of(new Holiday(DAY, "Christmas")));
        database.database().resetCount();

        assertThat(store().between(List.of(one.id(), other.id()), DAY, DAY)).hasSize(2);

        assertThat(database.database().count()).isEqualTo(1);
    }

    @Test
    public void aReplacementThatFailsHalfWayLeavesTheDaysAsTheyWere() {
        HolidayCalendar before = store().put("DE", List.of(new Holiday(DAY, "Christmas")));
        List<Holiday> broken = List.of(new Holiday(DAY, "Other"), new Holiday(DAY.plusDays(1), "x".repeat(5000)));

        assertThatThrownBy(() -> store().put("DE", broken)).isInstanceOf(RuntimeException.class);

        assertThat(store().byId(before.id())).contains(before);
        assertThat(store().between(List.of(before.id()), DAY, DAY.plusDays(9)).get(before.id()))
                .containsExactly(new Holiday(DAY, "Christmas"));
    }
}
