package org.oneonone.jira.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oneonone.action.ExampleItems.open;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.Test;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemId;
import org.oneonone.action.InMemoryActionItemStore;
import org.oneonone.jira.FakeJira;
import org.oneonone.jira.InMemoryIssueLinkStore;
import org.oneonone.jira.IssueSync;
import org.oneonone.jira.JiraFailure;

public class BackgroundRefreshTest {
    private static final List<ActionItem> PAGE = List.of(open(1, "a").withId(new ActionItemId(1)));
    private static final List<ActionItem> ANOTHER = List.of(open(1, "b").withId(new ActionItemId(2)));

    private final Deque<Runnable> queue = new ArrayDeque<>();
    private final InMemoryIssueLinkStore links = new InMemoryIssueLinkStore();
    private final IssueSync sync = new IssueSync(
            links, new InMemoryActionItemStore(), (actor, item, done) -> true, new FakeJira(), Clock.systemUTC());
    private boolean isFull;
    private final BackgroundRefresh refresh = new BackgroundRefresh(links, sync, this::queue);

    @Test
    public void askingAgainForWhatWaitsIsServedByThat() {
        refresh.begin(MAYA, PAGE);
        refresh.begin(MAYA, PAGE);
        refresh.begin(RAVI, PAGE);
        refresh.begin(MAYA, ANOTHER);

        assertThat(queue).hasSize(3);
    }

    @Test
    public void askingAfterItBeganBeginsAnew() {
        refresh.begin(MAYA, PAGE);
        queue.remove().run();

        refresh.begin(MAYA, PAGE);

        assertThat(queue).hasSize(1);
    }

    @Test
    public void nothingIsFetchedForAPageWithoutItems() {
        refresh.begin(MAYA, List.of());

        assertThat(queue).isEmpty();
    }

    @Test
    public void whoCannotBeServedIsToldSoAndMayAskAgain() {
        isFull = true;
        assertThatThrownBy(() -> refresh.begin(MAYA, PAGE))
                .isInstanceOfSatisfying(JiraFailure.Busy.class, busy -> assertThat(busy.waitFor())
                        .isEqualTo(Duration.ofMinutes(1)));

        isFull = false;
        refresh.begin(MAYA, PAGE);

        assertThat(queue).hasSize(1);
    }

    private void queue(Runnable work) {
        if (isFull) {
            throw new RejectedExecutionException();
        }
        queue.add(work);
    }
}
