package org.oneonone.template.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.testing.TeamSpace.INES;
import static org.oneonone.testing.TeamSpace.SAM;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.cadence.recurrence.RuleRecurrence;
import org.oneonone.excusal.Holiday;
import org.oneonone.excusal.InMemoryHolidayStore;
import org.oneonone.jira.JiraGateway;
import org.oneonone.jira.JiraLinkId;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.template.ExampleTemplates;
import org.oneonone.template.InMemoryTemplateStore;
import org.oneonone.template.SpaceSettingsStore;
import org.oneonone.template.Templates;
import org.oneonone.testing.Caller;
import org.oneonone.testing.ExamplePeople;
import org.oneonone.testing.InProcessRest;
import org.oneonone.testing.InProcessRest.Answer;
import org.oneonone.testing.TeamSpace;
import org.oneonone.web.Access;

public class SpaceSettingsResourceTest {
    private static final String SETTINGS = "/spaces/TEAM/settings";
    private static final String DEFAULTS = "/spaces/TEAM/defaults";
    private static final String ALL =
            """
            {"template":"first-one-on-one","cadence":"FREQ=WEEKLY;INTERVAL=2","durationMinutes":25,"jiraLinkId":"link-1",
             "jiraProject":"OPS","jiraIssueType":"Task","labels":["one-on-one"],"prepareDays":3,
             "reminders":false,"holidays":"1"}""";

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private final Caller caller = new Caller();
    private final JiraGateway jira = mock(JiraGateway.class);
    private final InMemoryHolidayStore holidays = new InMemoryHolidayStore();
    private final InProcessRest rest = rest();

    @Before
    public void samIsLoggedIn() {
        caller.is(SAM);
        when(jira.sites())
                .thenReturn(List.of(new JiraGateway.Site(new JiraLinkId("link-1"), "Jira", "http://jira.test")));
        holidays.put("DE", List.of(new Holiday(LocalDate.parse("2026-12-25"), "Christmas")));
    }

    @Test
    public void whatAnAdministratorSavesIsRead() {
        Answer saved = rest.put(SETTINGS, ALL);

        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(rest.get(SETTINGS).json()).isEqualTo(saved.json());
        assertThat(saved.text("durationMinutes")).isEqualTo("25");
        assertThat(saved.text("reminders")).isEqualTo("false");
        assertThat(saved.json().get("holidays").isTextual()).isTrue();
        assertThat(saved.json().at("/labels/0").asText()).isEqualTo("one-on-one");
    }

    @Test
    public void aSpaceHasOneSetOfChoicesHoweverItsKeyIsTyped() {
        rest.put("/spaces/team/settings", ALL);

        assertThat(rest.get(SETTINGS).text("jiraProject")).isEqualTo("OPS");
        assertThat(rest.get("/spaces/team/defaults").text("durationMinutes")).isEqualTo("25");
    }

    @Test
    public void whatNobodyChoseIsNull() {
        Answer answer = rest.get(SETTINGS);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().has("template")).isTrue();
        assertThat(answer.json().get("template").isNull()).isTrue();
        assertThat(answer.json().get("labels")).isEmpty();
        assertThat(answer.json().get("prepareDays").isNull()).isTrue();
        assertThat(answer.json().get("reminders").asBoolean()).isTrue();
    }

    @Test
    public void pagesAheadAreSwitchedOffByZero() {
        assertThat(rest.put(SETTINGS, "{\"prepareDays\":0}").text("prepareDays"))
                .isEqualTo("0");
    }

    @Test
    public void nonsenseIsRefusedAtItsFieldAndNothingIsKept() {
        assertThat(field(ALL.replace("first-one-on-one", "nothing"))).isEqualTo("template");
        assertThat(field(ALL.replace("WEEKLY", "SECONDLY"))).isEqualTo("cadence");
        assertThat(field(ALL.replace(":25", ":481"))).isEqualTo("durationMinutes");
        assertThat(field(ALL.replace(":25", ":4"))).isEqualTo("durationMinutes");
        assertThat(field(ALL.replace("\"Task\"", "\"Ta\\u0000sk\""))).isEqualTo("jiraIssueType");
        assertThat(field(ALL.replace("one-on-one\"]", "one\\u0007\"]"))).isEqualTo("labels");
        assertThat(field(ALL.replace("link-1", "link-2"))).isEqualTo("jiraLinkId");
        assertThat(field(ALL.replace("OPS", "ops!"))).isEqualTo("jiraProject");
        assertThat(field(ALL.replace("one-on-one\"]", "two words\"]"))).isEqualTo("labels");
        assertThat(field(ALL.replace(":3,", ":31,"))).isEqualTo("prepareDays");
        assertThat(field(ALL.replace(":3,", ":-1,"))).isEqualTo("prepareDays");
        assertThat(rest.put(SETTINGS, ALL.replace("false", "\"perhaps\"")).status())
                .isEqualTo(400);
        assertThat(field(ALL.replace("\"1\"}", "\"2\"}"))).isEqualTo("holidays");
        assertThat(field(ALL.replace("\"1\"}", "\"DE\"}"))).isEqualTo("holidays");
        assertThat(field(ALL.replace("\"1\"}", "1}"))).isEqualTo("holidays");
        assertThat(rest.get(SETTINGS).json().get("jiraProject").isNull()).isTrue();
    }

    @Test
    public void onlyAnAdministratorOfTheSpaceSeesAndChangesSettings() {
        for (var person : List.of(MAYA, OLGA)) {
            caller.is(person);

            assertThat(rest.get(SETTINGS).status()).isEqualTo(403);
            assertThat(rest.put(SETTINGS, "{}").status()).isEqualTo(403);
        }
        caller.is(INES);
        assertThat(rest.get(SETTINGS).status()).isEqualTo(404);
        assertThat(rest.put(SETTINGS, "{}").status()).isEqualTo(404);
        caller.isNobody();
        assertThat(rest.get(SETTINGS).status()).isEqualTo(401);
        assertThat(rest.put(SETTINGS, "{}").status()).isEqualTo(401);
    }

    @Test
    public void whoeverSeesTheSpaceSeesWhatANewSeriesStartsFromInTheirOwnTimeZone() {
        rest.put(SETTINGS, ALL);
        caller.is(OLGA);

        Answer answer = rest.get(DEFAULTS);

        assertThat(answer.text("template")).isEqualTo("first-one-on-one");
        assertThat(answer.text("cadence")).isEqualTo("FREQ=WEEKLY;INTERVAL=2");
        assertThat(answer.text("durationMinutes")).isEqualTo("25");
        assertThat(answer.text("zone")).isEqualTo("Europe/Berlin");
        assertThat(answer.json().has("jiraProject")).isFalse();
    }

    @Test
    public void whoeverDoesNotSeeTheSpaceSeesNoDefaults() {
        caller.is(INES);
        assertThat(rest.get(DEFAULTS).status()).isEqualTo(404);
        caller.isNobody();
        assertThat(rest.get(DEFAULTS).status()).isEqualTo(401);
    }

    private String field(String settings) {
        Answer answer = rest.put(SETTINGS, settings);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        return answer.text("errors.0.field");
    }

    private InProcessRest rest() {
        SpaceSettingsStore store = ExampleTemplates.settings();
        Templates templates = ExampleTemplates.templates(new InMemoryTemplateStore(), store, clock);
        Access access = new Access(
                caller.users(), new TeamSpace().rights(), new InMemorySeriesStore(), new InMemoryMeetingStore());
        var rules = new SettingsRules(templates, new RuleRecurrence(), jira, holidays, clock);
        return new InProcessRest(new SpaceSettingsResource(access, store, rules, templates, new ExamplePeople()));
    }
}
