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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.Test;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ExampleItems;
import org.oneonone.action.InMemoryActionItemStore;
import org.oneonone.jira.IssueLink.State;
import org.oneonone.person.PersonKey;

public class IssueCreationTest {
    private static final JiraFailure LOST = new JiraFailure.Unreachable("reset", true, null);
    private static final JiraFailure DOWN = new JiraFailure.Unreachable("refused", false, null);

    private final InMemoryActionItemStore items = new InMemoryActionItemStore();
    private final InMemoryIssueLinkStore links = new InMemoryIssueLinkStore();
    private final FakeJira jira = new FakeJira();
    private final MovableClock clock = new MovableClock();
    private boolean mayRead = true;
    private final IssueCreation creation = new IssueCreation(
            links, items, (person, page) -> mayRead, new IssueDelivery(links, items, jira, clock), clock);
    private final ActionItem item = items.add(ExampleItems.open(1, "Send the offer"));

    @Test
    public void makesAnIssueAndALinkBack() {
        var link = create(item, MAYA);

        assertThat(link.state()).isEqualTo(State.LINKED);
        assertThat(link.issue()).map(JiraIssue::key).contains("OPS-1");
        assertThat(jira.log)
                .containsExactly("create Send the offer type 3 for ravi as key-maya", "link back 10000 to 100");
    }

    @Test
    public void askingAgainReturnsTheSameIssue() {
        create(item, MAYA);

        assertThat(create(item, RAVI).issue()).map(JiraIssue::key).contains("OPS-1");
        assertThat(jira.issues).hasSize(1);
    }

    @Test
    public void manyClicksAtOnceMakeOneIssue() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        Callable<IssueLink> click = () -> create(item, MAYA);

        threads.invokeAll(IntStream.range(0, 40).mapToObj(i -> click).toList());
        threads.shutdown();

        assertThat(jira.issues).hasSize(1);
        assertThat(stored().state()).isEqualTo(State.LINKED);
    }

    @Test
    public void anAnswerThatGotLostIsFoundByItsToken() {
        jira.failAfter(LOST);

        assertThat(create(item, MAYA).state()).isEqualTo(State.LINKED);
        assertThat(jira.issues).hasSize(1);
        assertThat(jira.log).contains("link back 10000 to 100");
    }

    @Test
    public void aLaggingSearchIsAskedAgainUntilItKnows() {
        jira.failAfter(LOST);
        jira.lag(true);
        assertThat(create(item, MAYA).state()).isEqualTo(State.UNSURE);

        clock.advance(Duration.ofMinutes(1));
        creation.recover();
        assertThat(stored().state()).isEqualTo(State.UNSURE);

        jira.lag(false);
        clock.advance(Duration.ofMinutes(1));
        creation.recover();
        assertThat(stored().state()).isEqualTo(State.LINKED);
        assertThat(jira.issues).hasSize(1);
    }

    @Test
    public void whatIsNeverFoundIsForThePersonToDecide() {
        jira.failBefore(LOST);
        assertThat(create(item, MAYA).isUnderWay()).isTrue();

        for (var minute = 0; minute < 60; minute++) {
            clock.advance(Duration.ofMinutes(1));
            creation.recover();
        }

        assertThat(stored().state()).isEqualTo(State.UNSURE);
        assertThat(stored().isUnderWay()).isFalse();
        assertThat(create(item, MAYA).state()).isEqualTo(State.UNSURE);
        assertThat(jira.issues).isEmpty();
        assertThat(again(item).state()).isEqualTo(State.LINKED);
        assertThat(jira.issues).hasSize(1);
    }

    @Test
    public void timeWithoutAnyAnswerDoesNotUseUpTheLookups() {
        jira.failAfter(LOST);
        jira.lag(true);
        create(item, MAYA);
        jira.away(DOWN);
        for (var hour = 0; hour < 24; hour++) {
            clock.advance(Duration.ofHours(1));
            creation.recover();
        }

        jira.away(null);
        jira.lag(false);
        clock.advance(Duration.ofHours(1));
        creation.recover();

        assertThat(stored().state()).isEqualTo(State.LINKED);
    }

    @Test
    public void aJiraThatIsDownGetsTheIssueOnceItIsBack() {
        jira.away(DOWN);
        assertThat(create(item, MAYA).state()).isEqualTo(State.REQUESTED);

        jira.away(null);
        clock.advance(Duration.ofMinutes(1));
        creation.recover();

        assertThat(stored().state()).isEqualTo(State.LINKED);
        assertThat(jira.log.get(0)).endsWith("as key-maya");
    }

    @Test
    public void whoeverDiesWhileSendingLeavesNoSecondIssue() {
        jira.failAfter(new IllegalStateException("the node dies here"));
        assertThatThrownBy(() -> create(item, MAYA)).isInstanceOf(IllegalStateException.class);
        assertThat(stored().state()).isEqualTo(State.CREATING);

        assertThat(create(item, RAVI).state()).isEqualTo(State.CREATING);
        clock.advance(Duration.ofMinutes(1));
        creation.recover();

        assertThat(stored().state()).isEqualTo(State.LINKED);
        assertThat(jira.issues).hasSize(1);
    }

    @Test
    public void whatWasOnlyAskedForIsSentByTheJob() {
        jira.failBefore(new IllegalStateException("the node dies here"));
        assertThatThrownBy(() -> create(item, MAYA)).isInstanceOf(IllegalStateException.class);
        links.change(item.id(), present -> present.map(link -> link.in(State.REQUESTED, link.attempt())));

        clock.advance(Duration.ofMinutes(1));
        creation.recover();

        assertThat(stored().state()).isEqualTo(State.LINKED);
    }

    @Test
    public void aRefusalKeepsJirasWordsAndMayBeTriedAgain() {
        var refused = items.add(ExampleItems.open(2, "refuse"));

        var link = create(refused, MAYA);

        assertThat(link.state()).isEqualTo(State.FAILED);
        assertThat(link.messages()).containsExactly(FieldMessage.said("summary", "Not like this"));
        var changed = order(refused, MAYA, draft("Better"), false);
        assertThat(creation.create(List.of(changed)).get(0).state()).isEqualTo(State.LINKED);
    }

    @Test
    public void aRefusalForWantOfPermissionSaysSo() {
        jira.forbidCreation();

        var link = create(items.add(ExampleItems.open(2, "refuse")), MAYA);

        assertThat(link.messages())
                .extracting(message -> message.phrase().key())
                .containsExactly("oneonone.jira.error.maynot");
    }

    @Test
    public void withoutAuthorisationNothingIsKept() {
        jira.away(new JiraFailure.NeedsAuthorisation(JIRA, Optional.empty()));

        assertThatThrownBy(() -> create(item, MAYA)).isInstanceOf(JiraFailure.NeedsAuthorisation.class);

        assertThat(links.of(item.id())).isEmpty();
    }

    @Test
    public void anAuthorisationThatWentAwayMeanwhileIsAFailureToBeTriedAgain() {
        jira.away(DOWN);
        create(item, MAYA);
        jira.away(new JiraFailure.NeedsAuthorisation(JIRA, Optional.empty()));

        clock.advance(Duration.ofMinutes(1));
        creation.recover();

        assertThat(stored().state()).isEqualTo(State.FAILED);
    }

    @Test
    public void aBusyJiraIsGivenTheTimeItAsksFor() {
        jira.failBefore(new JiraFailure.Busy(Duration.ofMinutes(5)));
        assertThat(create(item, MAYA).state()).isEqualTo(State.REQUESTED);

        clock.advance(Duration.ofMinutes(4));
        creation.recover();
        assertThat(stored().state()).isEqualTo(State.REQUESTED);

        clock.advance(Duration.ofMinutes(2));
        creation.recover();
        assertThat(stored().state()).isEqualTo(State.LINKED);
    }

    @Test
    public void whoeverNoLongerSeesThePageGetsNoIssue() {
        jira.away(DOWN);
        create(item, MAYA);
        jira.away(null);

        clock.advance(Duration.ofMinutes(1));
        mayRead = false;
        creation.recover();

        assertThat(stored().state()).isEqualTo(State.FAILED);
        assertThat(jira.issues).isEmpty();
    }

    @Test
    public void manyItemsAreSentInChunksAndKeepTheirOwnIssues() {
        var orders = IntStream.rangeClosed(1, 120)
                .mapToObj(
                        number -> items.add(ExampleItems.open(number, number % 10 == 0 ? "refuse" : "item " + number)))
                .map(each -> order(each, MAYA, draft(each.text()), false))
                .toList();

        var made = creation.create(orders);

        assertThat(made)
                .extracting(IssueLink::actionId)
                .isEqualTo(orders.stream().map(order -> order.item().id()).toList());
        assertThat(made).filteredOn(link -> link.state() == State.FAILED).hasSize(12);
        assertThat(jira.issues).hasSize(108);
    }

    private IssueLink create(ActionItem wanted, PersonKey actor) {
        return creation.create(List.of(order(wanted, actor, draft(wanted.text()), false)))
                .get(0);
    }

    private IssueLink again(ActionItem wanted) {
        return creation.create(List.of(order(wanted, MAYA, draft(wanted.text()), true)))
                .get(0);
    }

    private static IssueCreation.Order order(ActionItem item, PersonKey actor, IssueDraft draft, boolean again) {
        return new IssueCreation.Order(item, actor, again, () -> new IssueCreation.Terms(JIRA, draft));
    }

    private IssueLink stored() {
        return links.of(item.id()).orElseThrow();
    }
}
