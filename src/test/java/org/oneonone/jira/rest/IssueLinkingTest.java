package org.oneonone.jira.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.action.ExampleItems.PAGE;
import static org.oneonone.action.ExampleItems.open;
import static org.oneonone.jira.ExampleLinks.NOW;
import static org.oneonone.jira.ExampleLinks.draft;
import static org.oneonone.jira.applinks.JiraOverLink.LINK;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;
import static org.oneonone.testing.TeamSpace.SAM;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemState;
import org.oneonone.action.InMemoryActionItemStore;
import org.oneonone.jira.ExampleLinks;
import org.oneonone.jira.InMemoryIssueLinkStore;
import org.oneonone.jira.IssueLink;
import org.oneonone.jira.IssueLink.State;
import org.oneonone.jira.JiraServices;
import org.oneonone.jira.applinks.JiraOverLink;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.template.ExampleTemplates;
import org.oneonone.testing.Caller;
import org.oneonone.testing.ExamplePeople;
import org.oneonone.testing.InProcessRest;
import org.oneonone.testing.InProcessRest.Answer;
import org.oneonone.testing.PlainTexts;
import org.oneonone.testing.TeamSpace;
import org.oneonone.web.Access;

/** Issues that are there already, linked over the wire; Jira is the sandbox's, in which maya has let us act for her. */
public class IssueLinkingTest {
    @Rule
    public final JiraOverLink jira = new JiraOverLink();

    private final Caller caller = new Caller();
    private final TeamSpace team = new TeamSpace();
    private final InMemorySeriesStore series = new InMemorySeriesStore();
    private final InMemoryActionItemStore items = new InMemoryActionItemStore();
    private final InMemoryIssueLinkStore links = new InMemoryIssueLinkStore();
    private ActionItem item;
    private ActionItem other;
    private InProcessRest rest;
    private String key;

    @Before
    public void anItemAndAnIssueThatKnowNothingOfEachOther() {
        series.create(terms(fortnightly()));
        team.addPage(PAGE, List.of(MAYA, RAVI), List.of(MAYA, RAVI));
        item = items.add(open(1, "Send the offer"));
        other = items.add(open(2, "Book a room"));
        rest = rest();
        key = jira.server().task("ravi", "Offer for Acme");
        jira.server().server().requests().clear();
        caller.is(MAYA);
    }

    @Test
    public void anIssueIsLinkedByItsKeyAndLeadsBackToThePage() {
        Answer linked = link(item, key);

        assertThat(linked.status()).as(linked.body()).isEqualTo(200);
        assertThat(linked.text("state")).isEqualTo("LINKED");
        assertThat(linked.text("key")).isEqualTo(key);
        assertThat(linked.text("summary")).isEqualTo("Offer for Acme");
        assertThat(linked.text("status.category")).isEqualTo("new");
        assertThat(stored(item).orElseThrow().actor()).isEqualTo(MAYA);
        var back = jira.server()
                .get("maya", "/rest/api/2/issue/" + key + "/remotelink")
                .json();
        assertThat(back).hasSize(1);
        assertThat(back.at("/0/object/url").asText()).contains("pageId=" + PAGE);
        assertThat(jira.requests("GET", "/rest/api/2/issue/" + key))
                .extracting(request -> request.path("user").asText())
                .containsOnly("maya");
        assertThat(jira.requests("POST", "/rest/api/2/issue")).isEmpty();
    }

    @Test
    public void anAddressWithinJiraDoesAsWell() {
        Answer linked = link(item, jira.server().url() + "/browse/" + key.toLowerCase(Locale.ROOT) + "?a=b#c");

        assertThat(linked.status()).as(linked.body()).isEqualTo(200);
        assertThat(linked.text("key")).isEqualTo(key);
    }

    @Test
    public void theSameIssueAgainIsNoNewsAndAnotherOneIsAConflict() {
        String second = jira.server().task("ravi", "Another");
        link(item, key);
        var before = stored(item);

        assertThat(link(item, key).status()).isEqualTo(200);
        assertThat(stored(item)).isEqualTo(before);
        Answer refused = link(item, second);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("message")).contains(key).contains("Unlink");
        assertThat(stored(item)).isEqualTo(before);
    }

    @Test
    public void anIssueOfAnotherItemIsAConflictUntilThatItemIsGone() {
        link(other, key);

        Answer refused = link(item, key);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("message")).contains(key);
        assertThat(stored(item)).isEmpty();

        items.save(items.byId(other.id()).orElseThrow().in(ActionItemState.DROPPED, NOW));
        assertThat(link(item, key).status()).isEqualTo(200);
        assertThat(stored(other)).isEmpty();
    }

    @Test
    public void whatJiraDoesNotShowIsRefusedAtItsField() {
        Answer answer = link(item, "OPS-99999");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("errors.0.field")).isEqualTo("issue");
        assertThat(answer.text("message")).contains("OPS-99999").doesNotContainIgnoringCase("deleted");
        assertThat(stored(item)).isEmpty();
    }

    @Test
    public void nonsenseAndForeignAddressesAreRefusedWithoutAskingJira() {
        for (var body : List.of(
                "{}",
                "{\"issue\":null}",
                "{\"issue\":\"\"}",
                "{\"issue\":\"OPS\"}",
                "{\"issue\":\"OPS-7?fields=*all\"}",
                "{\"issue\":\"../../secure/admin\"}",
                "{\"issue\":\"http://evil.example/browse/" + key + "\"}",
                "{\"issue\":\"javascript:" + key + "\"}",
                "{\"issue\":7}")) {
            Answer answer = rest.put("/actions/1/issue", body);

            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.text("errors.0.field")).as(body).isEqualTo("issue");
        }
        assertThat(rest.put("/actions/1/issue", "").status()).isEqualTo(400);
        Answer site = rest.put("/actions/1/issue", "{\"issue\":\"" + key + "\",\"linkId\":\"elsewhere\"}");
        assertThat(site.status()).isEqualTo(400);
        assertThat(site.text("errors.0.field")).isEqualTo("linkId");
        assertThat(jira.server().server().requests().json()).isEmpty();
        assertThat(stored(item)).isEmpty();
    }

    @Test
    public void aJiraThatIsAwayOrTalksNonsenseLeavesNothingHalfMade() {
        for (var fault : List.of(
                "\"mode\":\"down\",\"times\":1",
                "\"mode\":\"status\",\"status\":503,\"times\":1",
                "\"mode\":\"reset-after\",\"times\":1",
                "\"mode\":\"status\",\"status\":200,\"times\":1,\"body\":\"<h1>Log in</h1>\"")) {
            jira.fault(fault + ",\"path\":\"GET /rest/api/2/issue/" + key + "\"");

            assertThat(link(item, key).status()).as(fault).isEqualTo(503);
            assertThat(stored(item)).as(fault).isEmpty();
        }
        jira.fault("\"mode\":\"status\",\"status\":429,\"times\":1,\"path\":\"GET /rest/api/2/issue/" + key + "\"");
        assertThat(link(item, key).status()).isEqualTo(429);
    }

    @Test
    public void aLostWayBackTakesNothingFromTheLink() {
        jira.fault("\"mode\":\"status\",\"status\":500,\"path\":\"POST /rest/api/2/issue/" + key + "/remotelink\"");

        assertThat(link(item, key).status()).isEqualTo(200);
        assertThat(stored(item).orElseThrow().state()).isEqualTo(State.LINKED);
    }

    @Test
    public void whoeverHasNotAuthorisedIsToldWhereTo() {
        caller.is(RAVI);
        Answer answer = link(item, key);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("authorisationUri")).startsWith("http");
        assertThat(stored(item)).isEmpty();
    }

    @Test
    public void whileAnIssueMayBeOnItsWayNothingIsLinkedAndNothingUnlinked() {
        for (var state : List.of(State.CREATING, State.UNSURE)) {
            links.change(
                    item.id(),
                    present -> Optional.of(ExampleLinks.link(item.id().value(), state)));

            assertThat(link(item, key).status()).as(state.name()).isEqualTo(409);
            assertThat(unlink(item).status()).as(state.name()).isEqualTo(409);
            assertThat(stored(item).orElseThrow().state()).isEqualTo(state);
        }
    }

    @Test
    public void whatFailedOrWasNeverFoundGivesWay() {
        var lost = new IssueLink(
                item.id(),
                LINK,
                MAYA,
                State.UNSURE,
                draft("x"),
                new IssueLink.Attempt("t", NOW, NOW, 99),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of());
        for (var before : List.of(ExampleLinks.link(item.id().value(), State.FAILED), lost)) {
            links.change(item.id(), present -> Optional.of(before));

            assertThat(link(item, key).status()).isEqualTo(200);
            assertThat(unlink(item).status()).isEqualTo(204);
        }
    }

    @Test
    public void anUnlinkedIssueStaysInJiraAndCanBeLinkedAgain() {
        link(item, key);

        assertThat(unlink(item).status()).isEqualTo(204);
        assertThat(stored(item)).isEmpty();
        assertThat(jira.server().get("maya", "/rest/api/2/issue/" + key).status())
                .isEqualTo(200);
        assertThat(link(other, key).status()).isEqualTo(200);
        assertThat(unlink(item).status()).isEqualTo(204);
    }

    @Test
    public void onlyTheTwoWhoseItemItIsLinkAndUnlink() {
        team.addPage(PAGE, List.of(MAYA, RAVI, OLGA, SAM), List.of(MAYA, RAVI, OLGA, SAM));
        for (var person : List.of(OLGA, SAM)) {
            caller.is(person);
            for (var words : List.of(key, "nonsense")) {
                assertThat(link(item, words).status()).isEqualTo(404);
                assertThat(link(item, words)).isEqualTo(rest.put("/actions/99/issue", body(words)));
            }
            assertThat(unlink(item).status()).isEqualTo(404);
        }
        caller.isNobody();
        assertThat(link(item, "nonsense").status()).isEqualTo(401);
        assertThat(unlink(item).status()).isEqualTo(401);
        assertThat(jira.server().server().requests().json()).isEmpty();

        team.addPage(PAGE, List.of(RAVI), List.of(RAVI));
        caller.is(MAYA);
        assertThat(link(item, key).status()).isEqualTo(404);
    }

    private Answer link(ActionItem which, String words) {
        return rest.put("/actions/" + which.id() + "/issue", body(words));
    }

    private static String body(String words) {
        return "{\"issue\":\"" + words + "\"}";
    }

    private Answer unlink(ActionItem which) {
        return rest.send("DELETE", "/actions/" + which.id() + "/issue", null, null);
    }

    private Optional<IssueLink> stored(ActionItem which) {
        return links.of(which.id());
    }

    private InProcessRest rest() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var services = new JiraServices(links, items, (actor, task, done) -> false, jira.jira(), clock);
        var texts = new PlainTexts();
        return new InProcessRest(
                new JiraFailureMapper(texts),
                new IssueResource(
                        new Access(caller.users(), team.rights(), series, new InMemoryMeetingStore()),
                        items,
                        services.defaults(series, ExampleTemplates.settings(), new ExamplePeople()),
                        services.creation(),
                        services.adoption(),
                        new IssueAnswers(new IssueWriter(links, jira.jira(), texts), texts)));
    }
}
