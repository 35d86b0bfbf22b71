package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.oneonone.it.Caller.Answer;

/** What a meeting's page asks of the database and of Jira, whatever stands on it. */
public class PageCostIT {
    private static final int MOST_STATEMENTS = 10;

    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    @Rule
    public final TeamRule team = new TeamRule(SANDBOX);

    @Before
    public void theSpaceHasHolidays() {
        Answer made = SANDBOX.as("admin").post(REST + "/holidays", Lab.holidays("Cost"));
        team.settings("{\"holidays\":\"" + made.json().get("id").asText() + "\"}");
    }

    @Test
    public void aPageWithOneItemAndItsIssueCostsFewStatementsAndNoCallToJira() {
        assertCheap(1);
    }

    @Test
    public void aPageWithFiftyItemsAndTheirIssuesCostsNoMore() {
        assertCheap(50);
    }

    @Test
    public void tasksOfATemplateAreActionItemsOnceThePageIsThere() {
        String body = team.body("first-one-on-one");
        String filled = body.replaceFirst("(?s)(<ac:task-body>).*?(</ac:task-body>)", "$1agree on how we work$2");
        assertThat(filled).contains("agree on how we work");
        team.template("first-one-on-one", filled);
        Pair pair = Pair.of(SANDBOX, "maya", "ravi");

        String page = pair.meet(pair.lead(), "{\"template\":\"first-one-on-one\"}")
                .get("pageId")
                .asText();

        assertThat(pair.actions(pair.lead(), page))
                .extracting(item -> item.get("text").asText())
                .contains("agree on how we work");
    }

    private static void assertCheap(int items) {
        SANDBOX.anonymous().post("/sandbox/jira/authorise", "{\"user\":\"maya\"}");
        Pair pair = Pair.of(SANDBOX, "maya", "ravi");
        withIssues(pair, pair.firstPage(), items);
        String page = pair.meet(pair.lead(), "{\"start\":\"2026-12-15T10:00\"}")
                .get("pageId")
                .asText();
        withIssues(pair, page, items);

        Answer view = pair.lead().get("/pages/viewpage.action?pageId=" + page);

        assertThat(view.body().split("OPS-", -1)).hasSizeGreaterThan(2 * items);
        assertThat(Integer.parseInt(view.header("X-Sandbox-Sql-Plugin"))).isBetween(1, MOST_STATEMENTS);
        assertThat(view.header("X-Sandbox-Jira")).isEqualTo("0");
    }

    private static void withIssues(Pair pair, String page, int items) {
        String[] tasks = IntStream.rangeClosed(1, items)
                .mapToObj(number -> pair.task(number % 2 == 0 ? "maya" : "ravi", "promise " + number, "2026-12-20"))
                .toArray(String[]::new);
        pair.writeTasks(pair.lead(), page, tasks);
        String ids = pair.actions(pair.lead(), page).stream()
                .map(item -> "\"" + item.get("id").asText() + "\"")
                .collect(Collectors.joining(","));
        Answer made = pair.lead()
                .post(
                        REST + "/pages/" + page + "/issues",
                        "{\"actionIds\":[" + ids + "],\"projectKey\":\"OPS\",\"issueType\":\"Task\"}");
        assertThat(made.json().findValuesAsText("key")).hasSize(items);
    }
}
