package org.oneonone.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemState;
import org.oneonone.jira.IssueLink.State;
import org.oneonone.person.Refusal;

public class TakingBackTest {
    private static final JiraFailure LOST = new JiraFailure.Unreachable("reset", true, null);
    private static final JiraFailure DOWN = new JiraFailure.Unreachable("refused", false, null);

    private final IssueWorkshop workshop = new IssueWorkshop();
    private final FakeJira jira = workshop.jira;
    private final ActionItem item = workshop.item(1, "Send the offer");

    @Test
    public void anIssueThatIsThereMayBeLetGo() {
        workshop.create(item, MAYA);

        workshop.creation.unlink(item.id());

        assertThat(workshop.links.of(item.id())).isEmpty();
    }

    @Test
    public void whatWasNotSentYetMayBeTakenBack() {
        jira.away(DOWN);
        workshop.create(item, MAYA);

        workshop.creation.unlink(item.id());
        jira.away(null);
        recoverAfter(Duration.ofHours(1));

        assertThat(workshop.links.of(item.id())).isEmpty();
        assertThat(jira.issues).isEmpty();
    }

    @Test
    public void whatJiraMayHaveMadeStaysUntilThatIsKnown() {
        jira.failAfter(LOST);
        jira.lag(true);
        workshop.create(item, MAYA);

        assertThatThrownBy(() -> workshop.creation.unlink(item.id())).isInstanceOf(Refusal.class);

        jira.lag(false);
        recoverAfter(Duration.ofMinutes(1));
        assertThat(workshop.stored(item).state()).isEqualTo(State.LINKED);
        assertThat(jira.issues).hasSize(1);
    }

    @Test
    public void whatIsJustBeingSentStays() {
        jira.failAfter(new IllegalStateException("the node dies here"));
        assertThatThrownBy(() -> workshop.create(item, MAYA)).isInstanceOf(IllegalStateException.class);

        assertThatThrownBy(() -> workshop.creation.unlink(item.id()))
                .isInstanceOf(Refusal.class)
                .extracting(refusal -> ((Refusal) refusal).kind())
                .isEqualTo(Refusal.Kind.CONFLICT);

        assertThat(workshop.stored(item).state()).isEqualTo(State.CREATING);
    }

    @Test
    public void whatNobodyCouldFindMayBeLetGo() {
        workshop.put(ExampleLinks.exhausted(item.id().value()));

        workshop.creation.unlink(item.id());

        assertThat(workshop.links.of(item.id())).isEmpty();
    }

    @Test
    public void anItemThatWasDeletedOrDoneMeanwhileIsNotSent() {
        var done = workshop.item(2, "Call them");
        jira.away(DOWN);
        workshop.create(item, MAYA);
        workshop.create(done, MAYA);
        jira.away(null);

        workshop.turn(item, ActionItemState.DROPPED);
        workshop.turn(done, ActionItemState.DONE);
        recoverAfter(Duration.ofHours(1));

        assertThat(jira.issues).isEmpty();
        assertThat(workshop.stored(item).state()).isEqualTo(State.FAILED);
        assertThat(workshop.reasons(item)).containsExactly("oneonone.jira.error.dropped");
        assertThat(workshop.reasons(done)).containsExactly("oneonone.jira.error.dropped");
    }

    @Test
    public void anItemThatIsGoneIsStillLookedForInJira() {
        jira.failAfter(LOST);
        jira.lag(true);
        workshop.create(item, MAYA);

        workshop.turn(item, ActionItemState.DROPPED);
        jira.lag(false);
        recoverAfter(Duration.ofMinutes(1));

        assertThat(workshop.stored(item).state()).isEqualTo(State.LINKED);
    }

    @Test
    public void whatHasWaitedForDaysIsNotSentAnyMore() {
        jira.away(DOWN);
        workshop.create(item, MAYA);
        recoverAfter(Duration.ofDays(2));
        assertThat(workshop.stored(item).state()).isEqualTo(State.REQUESTED);
        jira.away(null);

        recoverAfter(Duration.ofDays(2));

        assertThat(jira.issues).isEmpty();
        assertThat(workshop.reasons(item)).containsExactly("oneonone.jira.error.late");
        assertThat(workshop.create(item, MAYA).state()).isEqualTo(State.LINKED);
    }

    @Test
    public void theOtherOnesRequestIsNotSentOnceTheyDoNotSeeThePage() {
        jira.away(DOWN);
        workshop.create(item, MAYA);
        jira.away(null);
        workshop.strangers.add(MAYA);
        workshop.clock.advance(Duration.ofMinutes(1));

        assertThat(workshop.create(item, RAVI).state()).isEqualTo(State.FAILED);

        assertThat(jira.issues).isEmpty();
        assertThat(workshop.reasons(item)).containsExactly("oneonone.jira.error.gone");
    }

    @Test
    public void nothingIsMadeOfAnItemThatIsDone() {
        workshop.turn(item, ActionItemState.DONE);
        var done = workshop.items.byId(item.id()).orElseThrow();

        assertThatThrownBy(() -> workshop.create(done, MAYA))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("oneonone.jira.error.closed");

        assertThat(workshop.links.of(item.id())).isEmpty();
    }

    @Test
    public void whatWasTakenBackWhileOthersWereMadeIsNotAmongThem() {
        var second = workshop.item(2, "Call them");
        jira.whileCreating(() -> workshop.links.change(item.id(), present -> Optional.empty()));

        var made = workshop.creation.create(List.of(workshop.order(item, MAYA), workshop.order(second, MAYA)));

        assertThat(made).extracting(IssueLink::actionId).containsExactly(second.id());
    }

    private void recoverAfter(Duration duration) {
        workshop.clock.advance(duration);
        workshop.creation.recover();
    }
}
