package org.oneonone.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oneonone.jira.ExampleLinks.JIRA;
import static org.oneonone.jira.ExampleLinks.draftIn;
import static org.oneonone.series.ExampleSeries.MAYA;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.oneonone.action.ActionItem;
import org.oneonone.jira.IssueLink.State;
import org.oneonone.person.Refusal;

public class IssueDeliveryTest {
    private final IssueWorkshop workshop = new IssueWorkshop();
    private final FakeJira jira = workshop.jira;
    private final ActionItem first = workshop.item(1, "Send the offer");
    private final ActionItem second = workshop.item(2, "Call them");

    @Test
    public void ofManyRefusalsJiraIsAskedOnceForTheReasonAndNeverWhileALinkIsHeld() {
        var refused = List.of(
                workshop.order(workshop.item(3, "refuse a"), MAYA),
                workshop.order(workshop.item(4, "refuse b"), MAYA),
                workshop.order(workshop.item(5, "refuse c"), MAYA));
        jira.whileAsking(() -> assertThat(Thread.holdsLock(workshop.links)).isFalse());
        jira.forbidCreation();

        var made = workshop.creation.create(refused);

        assertThat(made).allMatch(link -> link.state() == State.FAILED);
        assertThat(made)
                .flatExtracting(IssueLink::messages)
                .extracting(message -> message.phrase().key())
                .containsOnly("oneonone.jira.error.maynot");
        assertThat(jira.log).containsOnlyOnce("may create in OPS");
    }

    @Test
    public void oneOutcomeThatCannotBeWrittenDoesNotHoldBackTheOthers() {
        jira.whileCreating(() -> workshop.links.lock(first.id()));

        workshop.creation.create(List.of(workshop.order(first, MAYA), workshop.order(second, MAYA)));

        assertThat(workshop.stored(first).state()).isEqualTo(State.CREATING);
        assertThat(workshop.stored(second).state()).isEqualTo(State.LINKED);
    }

    @Test
    public void nothingIsKeptIfTheAuthorisationEndsWhileTheRestIsPrepared() {
        jira.failIn("ODD", new JiraFailure.NeedsAuthorisation(JIRA, Optional.empty()));

        assertThatThrownBy(this::createBoth).isInstanceOf(JiraFailure.NeedsAuthorisation.class);

        assertThat(workshop.links.of(List.of(first.id(), second.id()))).isEmpty();
        assertThat(jira.issues).isEmpty();
    }

    @Test
    public void oneThatCannotBePreparedDoesNotHoldBackTheOthers() {
        jira.failIn("ODD", new JiraFailure.Unreachable("refused", false, null));

        createBoth();

        assertThat(workshop.stored(first).state()).isEqualTo(State.LINKED);
        assertThat(workshop.stored(second).state()).isEqualTo(State.REQUESTED);
    }

    @Test
    public void whatAnotherWorkerSendsMeanwhileIsLeftToThem() {
        jira.failIn("ODD", new JiraFailure.Unreachable("refused", false, null));
        jira.whilePreparing(() -> workshop.links.change(
                second.id(), present -> present.map(link -> link.in(State.CREATING, link.attempt()))));

        createBoth();

        assertThat(workshop.stored(second).state()).isEqualTo(State.CREATING);
    }

    @Test
    public void whatWasClaimedAndNotSentIsAskedForAsBefore() {
        jira.whilePreparing(() -> workshop.links.lock(second.id()));

        assertThatThrownBy(() ->
                        workshop.creation.create(List.of(workshop.order(first, MAYA), workshop.order(second, MAYA))))
                .isInstanceOf(Refusal.class);

        assertThat(workshop.stored(first).state()).isEqualTo(State.REQUESTED);
        assertThat(workshop.stored(first).draft()).isEqualTo(ExampleLinks.draft("Send the offer"));
        assertThat(jira.issues).isEmpty();
    }

    @Test
    public void anotherClickDoesNotShortenTheTimeThatJiraAskedFor() {
        jira.failBefore(new JiraFailure.Busy(Duration.ofMinutes(5)));
        workshop.create(first, MAYA);
        workshop.clock.advance(Duration.ofMinutes(4));

        assertThat(workshop.create(first, MAYA).state()).isEqualTo(State.REQUESTED);

        assertThat(jira.issues).isEmpty();
    }

    private void createBoth() {
        workshop.creation.create(
                List.of(workshop.order(first, MAYA), workshop.order(second, MAYA, draftIn("ODD", "Call them"))));
    }
}
