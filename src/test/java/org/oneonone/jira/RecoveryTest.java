package org.oneonone.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;

import java.time.Duration;
import java.util.List;
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

        recoverAfterAMinute();

        assertThat(workshop.stored(other).state()).isEqualTo(State.LINKED);
        assertThat(workshop.stored(broken).state()).isEqualTo(State.REQUESTED);
        assertThat(workshop.stored(broken).attempt().dueAt()).isAfter(workshop.clock.instant());
    }

    @Test
    public void thoseThatBreakTogetherAreTriedOneByOne() {
        var first = workshop.item(1, "Call them");
        var second = workshop.item(2, "Send the offer");
        jira.away(DOWN);
        workshop.creation.create(List.of(workshop.order(first, MAYA), workshop.order(second, MAYA)));
        jira.away(null);
        jira.breakOnce(new IllegalStateException("nobody thought of this"));

        recoverAfterAMinute();

        assertThat(workshop.stored(first).state()).isEqualTo(State.LINKED);
        assertThat(workshop.stored(second).state()).isEqualTo(State.LINKED);
        assertThat(jira.issues).hasSize(2);
    }

    @Test
    public void oneThatAlwaysBreaksIsHandedToThePersonInTheEnd() {
        var item = workshop.item(1, "Send the offer");
        workshop.put(ExampleLinks.link(item.id().value(), State.UNSURE));
        jira.away(new IllegalStateException("nobody thought of this"));

        for (var hour = 0; hour < 10; hour++) {
            workshop.clock.advance(Duration.ofHours(1));
            workshop.creation.recover();
        }

        assertThat(workshop.stored(item).state()).isEqualTo(State.UNSURE);
        assertThat(workshop.stored(item).isUnderWay()).isFalse();
    }

    private void recoverAfterAMinute() {
        workshop.clock.advance(Duration.ofMinutes(1));
        workshop.creation.recover();
    }
}
