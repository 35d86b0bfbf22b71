package org.oneonone.template.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.testing.TeamSpace.SAM;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.excusal.Holiday;
import org.oneonone.excusal.InMemoryHolidayStore;
import org.oneonone.jira.JiraGateway;
import org.oneonone.jira.JiraLinkId;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.person.Refusal;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.template.ExampleTemplates;
import org.oneonone.template.InMemoryTemplateStore;
import org.oneonone.template.SpaceSettings;
import org.oneonone.template.SpaceSettingsStore;
import org.oneonone.template.TemplateKey;
import org.oneonone.testing.Caller;
import org.oneonone.testing.RealTemplates;
import org.oneonone.testing.TeamSpace;
import org.oneonone.web.Access;

public class SettingsViewTest {
    private final Caller caller = new Caller();
    private final InMemoryHolidayStore holidays = new InMemoryHolidayStore();
    private final JiraGateway jira = mock(JiraGateway.class);
    private final SpaceSettingsStore settings = ExampleTemplates.settings();
    private final SettingsView view = new SettingsView(
            new Access(caller.users(), new TeamSpace().rights(), new InMemorySeriesStore(), new InMemoryMeetingStore()),
            settings,
            ExampleTemplates.templates(new InMemoryTemplateStore(), settings, Clock.systemUTC()),
            jira,
            holidays,
            RealTemplates.screen());

    @Before
    public void samIsLoggedIn() {
        caller.is(SAM);
        when(jira.sites())
                .thenReturn(List.of(new JiraGateway.Site(new JiraLinkId("link-1"), "Jira", "http://jira.test")));
    }

    @Test
    public void aSpaceWithoutChoicesShowsEmptyFields() {
        String html = view.html("TEAM");

        assertThat(html).contains("name=\"jiraProject\" value=\"\"", "name=\"prepareDays\"", ">Weekly check-in<");
        assertThat(html).doesNotContain("selected").containsPattern("name=\"reminders\"\\s+checked");
    }

    @Test
    public void whatWasChosenIsShownAndHostileTextStaysText() {
        for (String name : List.of("AT", "</option><script>alert(1)</script>")) {
            holidays.put(name, List.of(new Holiday(LocalDate.parse("2026-12-25"), "Christmas")));
        }
        settings.save(
                "TEAM",
                new SpaceSettings(
                        Optional.of(new TemplateKey("first-one-on-one")),
                        Optional.of("FREQ=WEEKLY"),
                        OptionalInt.of(25),
                        new SpaceSettings.JiraDefaults(
                                Optional.of("link-1"),
                                Optional.of("OPS"),
                                Optional.of("\"><script>alert(1)</script>"),
                                List.of("one", "two")),
                        new SpaceSettings.Planning(OptionalInt.of(0), OptionalLong.of(2), false)));

        String html = view.html("TEAM");

        assertThat(html)
                .contains("value=\"first-one-on-one\" selected", "value=\"link-1\" selected", "value=\"2\" selected")
                .contains("value=\"FREQ=WEEKLY\"", "value=\"25\"", "value=\"OPS\"", "value=\"one two\"")
                .contains("name=\"prepareDays\" inputmode=\"numeric\" value=\"0\"")
                .doesNotContainPattern("name=\"reminders\"\\s+checked")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    public void whoeverDoesNotAdministerTheSpaceSeesNoSettings() {
        caller.is(MAYA);
        assertThatThrownBy(() -> view.html("TEAM"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        caller.isNobody();
        assertThatThrownBy(() -> view.html("TEAM"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.ANONYMOUS));
    }
}
