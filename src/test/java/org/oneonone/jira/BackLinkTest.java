package org.oneonone.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.jira.ExampleLinks.JIRA;
import static org.oneonone.jira.ExampleLinks.draft;
import static org.oneonone.series.ExampleSeries.MAYA;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ExampleItems;
import org.oneonone.action.InMemoryActionItemStore;
import org.oneonone.jira.IssueLink.State;

public class BackLinkTest {
    private static final String MADE = "link back 10000 to 100";

    private boolean mayRead = true;
    private final InMemoryActionItemStore items = new InMemoryActionItemStore();
    private final InMemoryIssueLinkStore links = new InMemoryIssueLinkStore();
    private final FakeJira jira = new FakeJira();
    private final MovableClock clock = new MovableClock();
    private final IssueCreation creation = new IssueCreation(
            links, items, (person, page) -> mayRead, new IssueDelivery(links, items, jira, clock), clock);
    private final ActionItem item = items.add(ExampleItems.open(1, "Send the offer"));

    @Before
    public void noBackLinks() {
        jira.failBackLinks(new JiraFailure.Unreachable("down", false, null));
    }

    @Test
    public void whatFailedIsTriedAgainAndThenLeftAlone() {
        create();
        jira.failBackLinks(null);

        pass(Duration.ofSeconds(30));
        assertThat(jira.log).doesNotContain(MADE);
        pass(Duration.ofSeconds(31));
        pass(Duration.ofDays(3));

        assertThat(jira.log).containsOnlyOnce(MADE);
        assertThat(links.of(item.id())).map(IssueLink::state).contains(State.LINKED);
    }

    @Test
    public void theGapsGrowAndTheTriesEnd() {
        create();

        for (var quarter = 0; quarter < 4 * 24 * 7; quarter++) {
            pass(Duration.ofMinutes(15));
        }

        assertThat(jira.log).filteredOn("link back fails"::equals).hasSize(6);
    }

    @Test
    public void whatJiraForbadeIsNotAskedAgain() {
        jira.failBackLinks(new JiraFailure.Refused(403, List.of()));
        create();
        jira.failBackLinks(null);

        pass(Duration.ofDays(3));

        assertThat(jira.log).containsOnlyOnce("link back fails").doesNotContain(MADE);
    }

    @Test
    public void whoDiedBeforeTryingIsStoodInFor() {
        create();
        links.change(
                item.id(),
                present -> present.map(link -> link.in(
                        State.LINKED,
                        link.attempt().owingBackLink(clock.instant().plusSeconds(30)))));
        jira.failBackLinks(null);

        pass(Duration.ofSeconds(30));

        assertThat(jira.log).contains(MADE);
    }

    @Test
    public void nobodyActsForWhoeverNoLongerSeesThePage() {
        create();
        jira.failBackLinks(null);

        mayRead = false;
        pass(Duration.ofMinutes(5));
        mayRead = true;
        pass(Duration.ofDays(3));

        assertThat(jira.log).doesNotContain(MADE);
        assertThat(links.of(item.id())).map(IssueLink::state).contains(State.LINKED);
    }

    private void create() {
        creation.create(List.of(new IssueCreation.Order(
                item, MAYA, false, () -> new IssueCreation.Terms(JIRA, draft("Send the offer")))));
        assertThat(links.of(item.id()).flatMap(IssueLink::issue).map(JiraIssue::id))
                .isEqualTo(Optional.of("10000"));
    }

    private void pass(Duration time) {
        clock.advance(time);
        creation.recover();
    }
}
