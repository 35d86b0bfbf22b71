package org.oneonone.jira.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.action.ExampleItems.PAGE;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;

import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemState;
import org.oneonone.jira.IssueDefaults;
import org.oneonone.jira.IssueLink.State;
import org.oneonone.jira.IssueWorkshop;
import org.oneonone.jira.JiraFailure;
import org.oneonone.jira.JiraServices;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.template.ExampleTemplates;
import org.oneonone.testing.Caller;
import org.oneonone.testing.ExamplePeople;
import org.oneonone.testing.InProcessRest;
import org.oneonone.testing.PlainTexts;
import org.oneonone.testing.TeamSpace;
import org.oneonone.web.Access;

public class IssueResourcesTest {
    private static final String IN_OPS = "{\"projectKey\":\"OPS\"}";

    private final TeamSpace space = new TeamSpace();
    private final Caller caller = new Caller();
    private final IssueWorkshop workshop = new IssueWorkshop(space.rights());
    private final InProcessRest rest = rest();
    private final ActionItem item = workshop.item(1, "Send the offer");

    @Before
    public void mayaIsLoggedIn() {
        space.addPage(PAGE, List.of(MAYA, RAVI), List.of(MAYA, RAVI));
        caller.is(MAYA);
    }

    @Test
    public void deleteLetsGoOfAnIssue() {
        assertThat(rest.post(path(), IN_OPS).status()).isEqualTo(201);

        assertThat(delete().status()).isEqualTo(204);

        assertThat(workshop.links.of(item.id())).isEmpty();
        assertThat(workshop.jira.issues).hasSize(1);
    }

    @Test
    public void deleteOfWhatJiraMayHaveMadeIsAConflictAndNoSecondIssueIsMade() {
        workshop.jira.failAfter(new JiraFailure.Unreachable("reset", true, null));
        workshop.jira.lag(true);
        assertThat(rest.post(path(), IN_OPS).status()).isEqualTo(202);

        var answer = delete();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("message")).contains("Wait until it is known");
        assertThat(rest.post(path(), IN_OPS).status()).isEqualTo(202);
        assertThat(workshop.jira.issues).hasSize(1);
    }

    @Test
    public void deleteReachesARequestWhoseItemWasDeleted() {
        workshop.jira.away(new JiraFailure.Unreachable("refused", false, null));
        rest.post(path(), IN_OPS);
        workshop.turn(item, ActionItemState.DROPPED);

        assertThat(delete().status()).isEqualTo(204);

        assertThat(workshop.links.of(item.id())).isEmpty();
    }

    @Test
    public void nobodyButThePairReachesIt() {
        workshop.create(item, MAYA);
        caller.is(OLGA);
        assertThat(delete().status()).isEqualTo(404);
        assertThat(rest.post(path(), IN_OPS).status()).isEqualTo(404);
        caller.isNobody();
        assertThat(delete().status()).isEqualTo(401);
        assertThat(workshop.stored(item).state()).isEqualTo(State.LINKED);
    }

    @Test
    public void anItemThatIsDoneGetsNoIssue() {
        workshop.turn(item, ActionItemState.DONE);

        var answer = rest.post(path(), IN_OPS);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("message")).contains("Reopen it");
    }

    @Test
    public void askingAgainNeedsNoProject() {
        workshop.jira.away(new JiraFailure.Unreachable("refused", false, null));
        rest.post(path(), IN_OPS);

        assertThat(rest.post(path()).status()).isEqualTo(202);
    }

    @Test
    public void whatIsMissingOrWrongIsSaidAtItsField() {
        assertThat(field(path(), "{}")).isEqualTo("projectKey");
        assertThat(field(path(), "{\"projectKey\":\"OPS\",\"summary\":\" \"}")).isEqualTo("summary");
        assertThat(field(path(), "{\"projectKey\":\"OPS\",\"due\":\"soon\"}")).isEqualTo("due");
        assertThat(field(path(), "{\"projectKey\":\"OPS\",\"issueType\":\"Tsak\"}"))
                .isEqualTo("issueType");
        assertThat(field(
                        "/pages/100/issues",
                        "{\"actionIds\":[\"" + item.id() + "\"],\"projectKey\":\"OPS\",\"summary\":\"One for all\"}"))
                .isEqualTo("summary");
    }

    @Test
    public void anItemNamedTwiceInTwoWaysIsOneItem() {
        var answer = rest.post(
                "/pages/100/issues",
                "{\"actionIds\":[\"" + item.id() + "\",\"0" + item.id() + "\"],\"projectKey\":\"OPS\"}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("results")).hasSize(1);
        assertThat(workshop.jira.issues).hasSize(1);
    }

    private String path() {
        return "/actions/" + item.id() + "/issue";
    }

    private InProcessRest.Answer delete() {
        return rest.send("DELETE", path(), null, null);
    }

    private String field(String path, String wish) {
        var answer = rest.post(path, wish);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        return answer.text("errors.0.field");
    }

    private InProcessRest rest() {
        var series = new InMemorySeriesStore();
        series.create(terms(fortnightly()));
        var access = new Access(caller.users(), space.rights(), series, new InMemoryMeetingStore());
        var defaults = new IssueDefaults(series, ExampleTemplates.settings(), new ExamplePeople(), workshop.jira);
        var services = new JiraServices(
                workshop.links, workshop.items, (actor, item, done) -> true, workshop.jira, workshop.clock);
        var writer = new IssueWriter(workshop.links, workshop.jira, new PlainTexts());
        return new InProcessRest(
                new IssueResource(
                        access,
                        workshop.items,
                        defaults,
                        workshop.creation,
                        services.adoption(),
                        new IssueAnswers(writer, new PlainTexts())),
                new PageIssuesResource(access, new PageOrders(workshop.items, defaults), workshop.creation, writer),
                new JiraFailureMapper(new PlainTexts()));
    }
}
