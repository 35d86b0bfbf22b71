package org.oneonone.jira.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.jira.ExampleLinks.JIRA;
import static org.oneonone.jira.ExampleLinks.NOW;
import static org.oneonone.jira.ExampleLinks.by;
import static org.oneonone.jira.ExampleLinks.issue;
import static org.oneonone.jira.ExampleLinks.linked;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.Test;
import org.oneonone.action.ActionItemId;
import org.oneonone.action.ExampleItems;
import org.oneonone.action.InMemoryActionItemStore;
import org.oneonone.jira.FakeJira;
import org.oneonone.jira.InMemoryIssueLinkStore;
import org.oneonone.jira.InMemoryLookStore;
import org.oneonone.jira.IssueLink;
import org.oneonone.jira.IssueSync;
import org.oneonone.jira.JiraFailure;
import org.oneonone.jira.JiraIssue;
import org.oneonone.jira.JiraIssue.Category;
import org.oneonone.jira.LookStore.Look;
import org.oneonone.person.PersonKey;

public class IssueSyncJobTest {
    private final InMemoryIssueLinkStore links = new InMemoryIssueLinkStore();
    private final InMemoryLookStore looks = new InMemoryLookStore();
    private final InMemoryActionItemStore items = new InMemoryActionItemStore();
    private final FakeJira jira = new FakeJira();
    private Instant now = NOW;

    @Test
    public void theFirstPassReadsEverythingAndTheNextOnlyWhatChanged() {
        var id = link(MAYA, 1);
        pass(Duration.ZERO);
        inJira(1, Category.DONE);

        pass(Duration.ofMinutes(5));

        assertThat(jira.log).containsExactly("search 1 as key-maya", "search 1 changed within PT10M as key-maya");
        assertThat(link(id).issue()).map(JiraIssue::category).contains(Category.DONE);
    }

    @Test
    public void onceADayEverythingIsReadAgain() {
        var id = link(MAYA, 1);
        pass(Duration.ZERO);
        jira.issues.remove("1");

        pass(Duration.ofHours(23));
        assertThat(link(id).state()).isEqualTo(IssueLink.State.LINKED);

        pass(Duration.ofHours(1));
        assertThat(link(id).state()).isEqualTo(IssueLink.State.UNAVAILABLE);
    }

    @Test
    public void onePersonsTroubleStopsNobodyElseAndLosesNothing() {
        link(MAYA, 1);
        link(RAVI, 2);
        pass(Duration.ZERO);
        jira.failFor(MAYA, new JiraFailure.NeedsAuthorisation(JIRA, Optional.empty()));
        pass(Duration.ofMinutes(30));
        jira.mend();
        jira.log.clear();

        pass(Duration.ofMinutes(5));

        assertThat(jira.log)
                .containsExactly(
                        "search 1 changed within PT40M as key-maya", "search 1 changed within PT10M as key-ravi");
    }

    @Test
    public void whoNeverGotAnAnswerIsKnownSinceTheirIssueWasMade() {
        link(MAYA, 1);
        link(RAVI, 2);
        jira.failFor(MAYA, new JiraFailure.Unreachable("down", false, null));

        pass(Duration.ofHours(2));

        assertThat(looks.oldest()).contains(NOW);
        assertThat(looks.of(JIRA, RAVI)).map(Look::at).contains(NOW.plus(Duration.ofHours(2)));
        jira.mend();
        pass(Duration.ofMinutes(5));
        assertThat(jira.log).contains("search 1 as key-maya");
        assertThat(looks.oldest()).contains(now);
    }

    @Test
    public void twelveHundredLinksAreAllReachedAHundredAtATimeAcrossPages() {
        for (var number = 1; number <= 1_234; number++) {
            link(number <= 1_111 ? MAYA : RAVI, number);
        }
        inJira(1_234, Category.DONE);

        pass(Duration.ZERO);

        assertThat(jira.log)
                .filteredOn(request -> request.equals("search 100 as key-maya"))
                .hasSize(11);
        assertThat(jira.log).contains("search 11 as key-maya", "search 100 as key-ravi", "search 23 as key-ravi");
        assertThat(jira.log).hasSize(14);
        assertThat(link(new ActionItemId(1_234)).agreedDone()).isTrue();
    }

    @Test
    public void whoHasNoIssuesAnyMoreIsForgotten() {
        var id = link(MAYA, 1);
        pass(Duration.ZERO);
        links.change(id, present -> Optional.empty());

        pass(Duration.ofMinutes(5));

        assertThat(looks.of(JIRA, MAYA)).isEmpty();
    }

    private ActionItemId link(PersonKey maker, int number) {
        var item = items.add(ExampleItems.open(number, "item " + number));
        jira.issues.put(Integer.toString(number), issue(Integer.toString(number), "OPS-" + number, Category.NEW));
        var link = by(maker, linked(item.id().value(), jira.issues.get(Integer.toString(number))));
        links.change(item.id(), present -> Optional.of(link));
        return item.id();
    }

    private void inJira(int number, Category category) {
        jira.issues.put(Integer.toString(number), issue(Integer.toString(number), "OPS-" + number, category));
        jira.changed.add(Integer.toString(number));
    }

    private IssueLink link(ActionItemId id) {
        return links.of(id).orElseThrow();
    }

    private void pass(Duration later) {
        now = now.plus(later);
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var sync = new IssueSync(links, items, (actor, item, done) -> true, jira, clock);
        new IssueSyncJob(links, looks, sync, clock).runJob(null);
    }
}
