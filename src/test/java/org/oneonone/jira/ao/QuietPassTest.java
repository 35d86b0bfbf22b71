package org.oneonone.jira.ao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.jira.ExampleLinks.JIRA;
import static org.oneonone.jira.ExampleLinks.NOW;
import static org.oneonone.jira.ExampleLinks.by;
import static org.oneonone.jira.ExampleLinks.issue;
import static org.oneonone.jira.ExampleLinks.linked;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.oneonone.action.ActionItemId;
import org.oneonone.action.InMemoryActionItemStore;
import org.oneonone.jira.FakeJira;
import org.oneonone.jira.IssueSync;
import org.oneonone.jira.JiraIssue.Category;
import org.oneonone.jira.job.IssueSyncJob;
import org.oneonone.person.PersonKey;
import org.oneonone.testing.OneJvmLocks;
import org.oneonone.testing.RealActiveObjects;

/** What it costs to find out that nothing happened to a thousand issues. */
@RunWith(Parameterized.class)
public class QuietPassTest {
    private static final int LINKS = 1_000;

    @Rule
    public final RealActiveObjects database;

    private final FakeJira jira = new FakeJira();

    public QuietPassTest(RealActiveObjects.Engine engine) {
        this.database = new RealActiveObjects(engine, IssueLinkRow.class, LookRow.class);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<RealActiveObjects.Engine> engines() {
        return RealActiveObjects.engines();
    }

    @Test
    public void aThousandIssuesOfOnePersonCostTenRequestsAndEightStatements() {
        makeLinks(1);
        pass(0);
        jira.log.clear();
        database.database().resetCount();

        pass(300);

        assertThat(jira.log).hasSize(10).containsOnly("search 100 changed within PT10M as key-00");
        assertThat(database.database().count()).isEqualTo(8);
    }

    @Test
    public void aThousandIssuesOfTwentyPeopleCostARequestAndFourStatementsEach() {
        makeLinks(20);
        pass(0);
        jira.log.clear();
        database.database().resetCount();

        pass(300);

        assertThat(jira.log).hasSize(20).allMatch(request -> request.startsWith("search 50 changed within PT10M"));
        assertThat(database.database().count()).isLessThanOrEqualTo(5 + 4 * 20);
    }

    @Test
    public void readingEverythingWritesNoMoreThanThatIfNothingChanged() {
        makeLinks(1);
        pass(0);
        database.database().resetCount();

        pass(24 * 3600);

        assertThat(jira.log).contains("search 100 as key-00");
        assertThat(database.database().count()).isEqualTo(8);
    }

    private void makeLinks(int people) {
        for (var number = 1; number <= LINKS; number++) {
            var id = Integer.toString(10_000 + number);
            jira.issues.put(id, issue(id, "OPS-" + number, Category.NEW));
            var link = by(new PersonKey("key-%02d".formatted(number % people)), linked(number, jira.issues.get(id)));
            links().change(new ActionItemId(number), present -> Optional.of(link));
        }
    }

    private void pass(int secondsLater) {
        var clock = Clock.fixed(NOW.plusSeconds(secondsLater), ZoneOffset.UTC);
        var sync = new IssueSync(links(), new InMemoryActionItemStore(), (actor, item, done) -> true, jira, clock);
        new IssueSyncJob(links(), new AoLookStore(database.ao()), sync, clock).runJob(null);
        assertThat(new AoLookStore(database.ao()).of(JIRA, new PersonKey("key-00")))
                .isPresent();
    }

    private AoIssueLinkStore links() {
        return new AoIssueLinkStore(database.ao(), new OneJvmLocks(), new AoLookStore(database.ao()));
    }
}
