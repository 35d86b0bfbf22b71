package org.oneonone.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oneonone.jira.ExampleLinks.JIRA;
import static org.oneonone.jira.ExampleLinks.draft;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.Test;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ExampleItems;
import org.oneonone.action.InMemoryActionItemStore;
import org.oneonone.jira.IssueLink.State;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;

public class AskingAgainTest {
    private static final JiraFailure LOST = new JiraFailure.Unreachable("reset", true, null);
    private static final JiraFailure DOWN = new JiraFailure.Unreachable("refused", false, null);

    private final InMemoryActionItemStore items = new InMemoryActionItemStore();
    private final InMemoryIssueLinkStore links = new InMemoryIssueLinkStore();
    private final FakeJira jira = new FakeJira();
    private final MovableClock clock = new MovableClock();
    private final IssueCreation creation = new IssueCreation(
            links, items, (person, page) -> true, new IssueDelivery(links, items, jira, clock), clock);
    private final ActionItem item = items.add(ExampleItems.open(1, "Send the offer"));

    @Test
    public void anAuthorisationThatEndsInTheLastMomentLeavesNothingEither() {
        jira.failBefore(new JiraFailure.NeedsAuthorisation(JIRA, Optional.empty()));

        assertThatThrownBy(() -> create(item, MAYA)).isInstanceOf(JiraFailure.NeedsAuthorisation.class);

        assertThat(links.of(item.id())).isEmpty();
    }

    @Test
    public void whatOneWaitsForWithoutAuthorisationIsNotHeldAgainstTheOther() {
        jira.away(DOWN);
        create(item, MAYA);
        jira.away(null);
        jira.failBefore(new JiraFailure.NeedsAuthorisation(JIRA, Optional.empty()));

        clock.advance(Duration.ofMinutes(1));
        assertThat(create(item, RAVI).state()).isEqualTo(State.FAILED);
        assertThat(create(item, RAVI).state()).isEqualTo(State.LINKED);
    }

    @Test
    public void impatienceDoesNotUseUpTheLookups() {
        jira.failBefore(LOST);

        IntStream.range(0, 20).forEach(click -> create(item, MAYA));

        assertThat(stored().isUnderWay()).isTrue();
    }

    @Test
    public void whatToSendIsNotAskedAgainWhileSomethingIsUnderWay() {
        jira.away(DOWN);
        create(item, MAYA);
        var incomplete = new IssueCreation.Order(item, RAVI, true, () -> {
            throw Refusal.invalid("projectKey", "oneonone.jira.error.project");
        });

        assertThat(creation.create(List.of(incomplete)).get(0).state()).isEqualTo(State.REQUESTED);
    }

    private IssueLink create(ActionItem wanted, PersonKey actor) {
        return creation.create(List.of(order(wanted, actor))).get(0);
    }

    private static IssueCreation.Order order(ActionItem wanted, PersonKey actor) {
        return new IssueCreation.Order(wanted, actor, false, () -> new IssueCreation.Terms(JIRA, draft(wanted.text())));
    }

    private IssueLink stored() {
        return links.of(item.id()).orElseThrow();
    }
}
