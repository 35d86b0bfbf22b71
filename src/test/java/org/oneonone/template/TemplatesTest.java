package org.oneonone.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oneonone.template.ExampleTemplates.BODY;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.Test;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;

public class TemplatesTest {
    private static final TemplateKey WEEKLY = new TemplateKey("weekly-check-in");
    private static final PersonKey SAM = new PersonKey("key-sam");

    private final InMemoryTemplateStore store = new InMemoryTemplateStore();
    private final SpaceSettingsStore settings = ExampleTemplates.settings();
    private final Templates templates = ExampleTemplates.templates(
            store, settings, Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));

    @Test
    public void threeTemplatesShipAndEachMakesAMeetingPage() {
        List<MeetingTemplate> all = templates.all("TEAM");

        assertThat(all)
                .extracting(template -> template.key().value())
                .containsExactly("first-one-on-one", "weekly-check-in", "start-stop-continue");
        assertThat(all).allSatisfy(template -> {
            assertThat(templates.checked(template.text())).isEqualTo(template.text());
            assertThat(template.body()).contains("<h2>Agenda</h2>", "one-on-one-open-actions", "<ac:task-list>");
            assertThat(template.body()).doesNotContain("at:i18n");
            assertThat(template.source()).isEqualTo(MeetingTemplate.Source.PLUGIN);
        });
    }

    @Test
    public void theSpacesTextHidesTheOneForAllSpacesWhichHidesTheShippedOne() {
        store.add(TemplateStore.Scope.GLOBAL, TemplateStoreContract.version(WEEKLY, 7, "site"));

        assertThat(templates.current("TEAM", WEEKLY).orElseThrow())
                .extracting(MeetingTemplate::body, MeetingTemplate::version, MeetingTemplate::source)
                .containsExactly("site", 7, MeetingTemplate.Source.GLOBAL);

        save(BODY, OptionalInt.empty());

        assertThat(templates.current("TEAM", WEEKLY).orElseThrow().source()).isEqualTo(MeetingTemplate.Source.SPACE);
        assertThat(templates.current("OTHER", WEEKLY).orElseThrow().body()).isEqualTo("site");
    }

    @Test
    public void everySaveIsAVersionMore() {
        assertThat(save(BODY, OptionalInt.empty()).version()).isEqualTo(1);
        assertThat(save(BODY + "<p>more</p>", OptionalInt.of(1)).version()).isEqualTo(2);
        assertThat(templates.current("TEAM", WEEKLY).orElseThrow().body()).endsWith("<p>more</p>");
    }

    @Test
    public void aChangeOfAnOldVersionDoesNotOverwriteANewerOne() {
        save(BODY, OptionalInt.of(0));

        assertThatThrownBy(() -> save(BODY + "<p>late</p>", OptionalInt.of(0)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
        assertThat(templates.current("TEAM", WEEKLY).orElseThrow().body()).isEqualTo(BODY);
    }

    @Test
    public void aTemplateThatDoesNotExistCannotBeSaved() {
        var edit = new Templates.Edit(new TemplateText("x", "", BODY), "", OptionalInt.empty());

        assertThatThrownBy(() -> templates.save("TEAM", new TemplateKey("nope"), edit, SAM))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.ABSENT));
    }

    @Test
    public void aMeetingUsesWhatIsWantedElseTheSpacesDefaultElseTheUsualOne() {
        var feedback = new TemplateKey("start-stop-continue");
        assertThat(templates.usual("TEAM").key()).isEqualTo(WEEKLY);

        settings.save(
                "TEAM",
                new SpaceSettings(
                        Optional.of(feedback),
                        Optional.empty(),
                        OptionalInt.empty(),
                        SpaceSettings.JiraDefaults.NONE,
                        SpaceSettings.Planning.NONE));

        assertThat(templates.usual("TEAM").key()).isEqualTo(feedback);
        assertThat(templates.forMeeting("TEAM", Optional.of(WEEKLY)).key()).isEqualTo(WEEKLY);
        assertThatThrownBy(() -> templates.forMeeting("TEAM", Optional.of(new TemplateKey("nope"))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("template"));
    }

    private MeetingTemplate save(String body, OptionalInt base) {
        var edit = new Templates.Edit(new TemplateText("Ours", "Purpose", body), "why", base);
        return templates.save("TEAM", WEEKLY, edit, SAM);
    }
}
