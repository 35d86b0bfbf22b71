package org.oneonone.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.jira.ExampleLinks.JIRA;
import static org.oneonone.jira.ExampleLinks.draftIn;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.oneonone.jira.IssueLink.State;

public class RecoveryTest {
    private static final JiraFailure DOWN = new JiraFailure.Unreachable("refused", false, null);

    private final IssueWorkshop workshop = new IssueWorkshop();
    private final FakeJira jira = workshop.jira;

    @Test
    public void oneThatBreaksDoesNotStopTheOthers() {
        var broken = workshop.item(1, "Call them");
        var other = workshop.item(2, "Send the offer");
        jira.away(DOWN);
        workshop.create(broken, RAVI);
        workshop.create(other, MAYA);
        jira.away(null);
        workshop.unknowable.add(RAVI);

        recoverAfter(Duration.ofMinutes(1));

        assertThat(workshop.stored(other).state()).isEqualTo(State.LINKED);
        assertThat(workshop.stored(broken).state()).isEqualTo(State.REQUESTED);
        assertThat(workshop.stored(broken).attempt().dueAt()).isAfter(workshop.clock.instant());
    }

    @Test
    public void thoseThatBreakTogetherAreTriedOneByOne() {
        var first = workshop.item(1, "Call them");
        var second = workshop.item(2, "Send the offer");
        jira.away(DOWN);
        workshop.creation.create(
                List.of(workshop.order(first, MAYA, draftIn("ODD", "Call them")), workshop.order(second, MAYA)));
        jira.away(null);
        jira.failIn("ODD", new IllegalStateException("nobody thought of this"));

        recoverAfter(Duration.ofMinutes(1));

        assertThat(workshop.stored(first).state()).isEqualTo(State.REQUESTED);
        assertThat(workshop.stored(first).attempt().dueAt()).isAfter(workshop.clock.instant());
        assertThat(workshop.stored(second).state()).isEqualTo(State.LINKED);
        assertThat(jira.issues).hasSize(1);
    }

    @Test
    public void whatMayNotBeLookedForAnyMoreIsHandedToThePersonInTheEnd() {
        for (var failure : List.of(
                new JiraFailure.NotLinked(JIRA),
                new JiraFailure.NeedsAuthorisation(JIRA, Optional.empty()),
                new JiraFailure.Refused(400, List.of()))) {
            var item = workshop.item(1, "Send the offer");
            workshop.put(ExampleLinks.link(item.id().value(), State.UNSURE));
            jira.away(failure);

            for (var hour = 0; hour < 10; hour++) {
                recoverAfter(Duration.ofHours(1));
            }

            assertThat(workshop.stored(item).state()).as(failure.getMessage()).isEqualTo(State.UNSURE);
            assertThat(workshop.stored(item).isUnderWay())
                    .as(failure.getMessage())
                    .isFalse();
        }
    }

    @Test
    public void aBusyJiraIsNotAskedBeforeItsTime() {
        var item = workshop.item(1, "Send the offer");
        workshop.put(ExampleLinks.link(item.id().value(), State.UNSURE));
        jira.away(new JiraFailure.Busy(Duration.ofHours(2)));

        recoverAfter(Duration.ofMinutes(1));

        assertThat(workshop.stored(item).attempt().dueAt())
                .isEqualTo(workshop.clock.instant().plus(Duration.ofHours(2)));
        jira.away(new IllegalStateException("nobody may ask now"));
        assertThat(workshop.create(item, MAYA).state()).isEqualTo(State.UNSURE);
    }

    @Test
    public void oneThatAlwaysBreaksIsHandedToThePersonInTheEnd() {
        var item = workshop.item(1, "Send the offer");
        workshop.put(ExampleLinks.link(item.id().value(), State.UNSURE));
        jira.away(new IllegalStateException("nobody thought of this"));

        for (var hour = 0; hour < 10; hour++) {
            recoverAfter(Duration.ofHours(1));
        }

        assertThat(workshop.stored(item).state()).isEqualTo(State.UNSURE);
        assertThat(workshop.stored(item).isUnderWay()).isFalse();
    }

    private void recoverAfter(Duration duration) {
        workshop.clock.advance(duration);
        workshop.creation.recover();
    }
}
