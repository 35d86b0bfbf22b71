package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.oneonone.it.Caller.Answer;
import org.oneonone.it.JiraSide.Items;

/**
 * The plugin goes and comes again while there are pages, tasks, issues and an issue that is still to be made: pages stay
 * readable and private, nothing is lost, nothing runs meanwhile, and nothing runs twice afterwards.
 */
public class PluginLifeIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    @Rule
    public final TeamRule team = new TeamRule(SANDBOX);

    private static final String KEY = "org.oneonone.one-on-one";
    private static final String CONTENT = "/rest/api/content/";
    private static final Path JAR = Path.of(System.getProperty("plugin.jar"));

    private final JiraSide jira = new JiraSide(SANDBOX);
    private final Caller control = SANDBOX.anonymous();
    private Items items;
    private Pair others;
    private String prepared;
    private String linked;
    private List<String> ids;
    private String saved;
    private String costOfSaving;
    private List<Object> before;

    /** The first item has its issue, the second waits for Jira, the third has none; a job made the others' page. */
    @Before
    public void thingsAreUnderWay() {
        beginAtNoon();
        jira.calm("maya");
        items = jira.items(3);
        ids = items.ids();
        linked = ask(0).json().get("key").asText();
        jira.fault(null, "\"mode\":\"down\"");
        assertThat(ask(1).status()).isEqualTo(202);
        others = Pair.of(SANDBOX, "ines", "tomo");
        prepared = pagesMadeByTheJob(others).get(0);
        saved = farPage();
        costOfSaving = costOfSaving();
        before = data();
    }

    /** An hour passes in these tests, and must not take the day along: some figures count days. */
    private void beginAtNoon() {
        Instant now = Instant.parse(
                control.get("/sandbox/clock").json().get("instant").asText());
        Instant noon = now.truncatedTo(ChronoUnit.DAYS).plus(36, ChronoUnit.HOURS);
        assertThat(control.post("/sandbox/clock", "{\"instant\":\"" + noon + "\"}")
                        .status())
                .isEqualTo(200);
    }

    @After
    public void thePluginIsAsItWas() {
        jira.mend();
        SANDBOX.plugins().install(JAR);
    }

    @Test
    public void disabledItLeavesThePagesAndEnabledItGoesOn() {
        SANDBOX.plugins().disable(KEY);
        assertItSleeps();

        SANDBOX.plugins().enable(KEY);
        assertItGoesOnOnce();
    }

    @Test
    public void anUpgradeToTheNextVersionFindsEverythingAndRunsNothingTwice() {
        SANDBOX.plugins().install(NextVersion.of(JAR));

        assertThat(control.get("/sandbox/ready").json().at("/plugin/version").asText())
                .isEqualTo(NextVersion.NUMBER);
        assertThat(SANDBOX.plugins().plugins()).hasSize(1);
        assertItGoesOnOnce();
    }

    @Test
    public void uninstalledItLeavesThePagesAndTheNextVersionFindsItsData() {
        SANDBOX.plugins().uninstall(KEY);
        assertItSleeps();

        SANDBOX.plugins().install(NextVersion.of(JAR));
        assertItGoesOnOnce();
    }

    private void assertItSleeps() {
        assertPageIsLeft(items.pair(), items.pageId(), items.word(), "one-on-one-actions");
        assertPageIsLeft(others, prepared, "one-on-one-header", "one-on-one-header");
        assertThat(ask(2).status()).isEqualTo(404);
        assertThat(items.pair().lead().get(series(items.pair())).status()).isEqualTo(404);
        assertThat(jobs()).isEmpty();
        assertThat(control.post("/sandbox/jobs/issue-creation/run").status()).isEqualTo(404);
        jira.mend();
        control.delete("/sandbox/jira/requests");
        jira.pass("PT1H");
        assertThat(control.get("/sandbox/jira/requests").json().get("results")).isEmpty();
        jira.fault(null, "\"mode\":\"down\"");
    }

    /** The two read the words, Confluence names the macro it does not know, and nobody else sees or finds the page. */
    private static void assertPageIsLeft(Pair pair, String pageId, String word, String macro) {
        for (Caller who : List.of(pair.lead(), pair.partner())) {
            JsonNode page = pair.page(who, pageId);
            assertThat(page.at("/body/storage/value").asText()).contains(word);
            assertThat(page.at("/body/view/value").asText())
                    .contains("Unknown macro: '" + macro + "'")
                    .doesNotContain("OPS-", "data-oneonone", "Create Jira issue");
            assertThat(who.get("/pages/viewpage.action?pageId=" + pageId).status())
                    .isEqualTo(200);
        }
        String title = pair.page(pair.lead(), pageId).get("title").asText();
        for (Caller who : List.of(SANDBOX.as("olga"), SANDBOX.anonymous())) {
            assertThat(who.get(CONTENT + pageId).status()).isIn(403, 404);
            assertThat(who.get("/pages/viewpage.action?pageId=" + pageId).body())
                    .doesNotContain(title, word);
            assertThat(who.get("/rest/api/content?spaceKey=TEAM&limit=200").body())
                    .doesNotContain(title);
            assertThat(who.get("/rest/api/search?limit=200&cql=text~%22" + word + "%22")
                            .body())
                    .doesNotContain(title);
        }
    }

    private void assertItGoesOnOnce() {
        assertThat(data()).isEqualTo(before);
        assertThat(jobs()).containsExactlyInAnyOrder("meeting-pages", "issue-creation", "issue-sync", "reminders");
        assertThat(items.pair().view(items.pair().lead(), items.pageId())).contains(linked);
        assertThat(costOfSaving()).isEqualTo(costOfSaving);
        assertOneIssueForTheOneThatWaited();
        assertOneMailForEach();
        assertThat(pagesMadeByTheJob(Pair.of(SANDBOX, "ines", "tomo"))).hasSize(1);
    }

    private void assertOneIssueForTheOneThatWaited() {
        control.delete("/sandbox/jira/requests");
        jira.mend();
        jira.pass("PT2M");
        jira.run("issue-creation");
        assertThat(jira.requests(JiraSide.ONE)).hasSize(1);
        assertThat(items.states()).containsExactly("LINKED", "LINKED", "");
        assertThat(jira.issues(items.word())).isEqualTo(2);
        assertThat(items.issue().get("key").asText()).isEqualTo(linked);
    }

    /** A page that names the meeting and cannot be restricted is reported to both, by each listener that is there. */
    private void assertOneMailForEach() {
        JsonNode page = items.pair().page(items.pair().partner(), items.pageId());
        ObjectNode copy =
                new ObjectMapper().createObjectNode().put("type", "page").put("title", "C " + UUID.randomUUID());
        copy.putObject("space").put("key", "TEAM");
        copy.putObject("body").set("storage", ((ObjectNode) page.at("/body/storage")).put("representation", "storage"));
        control.delete("/sandbox/mail");
        control.post(
                "/sandbox/faults", "{\"target\":\"confluence\",\"path\":\"setContentPermissions\",\"mode\":\"error\"}");
        Answer made = items.pair().partner().post("/rest/api/content", copy.toString());
        jira.mend();
        List<String> told = new ArrayList<>();
        control.get("/sandbox/mail").json().get("results").forEach(mail -> {
            if (mail.get("subject").asText().contains("is not protected")) {
                told.add(mail.get("to").asText().replaceFirst("@.*", ""));
            }
        });
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        items.pair().partner().delete(CONTENT + made.json().get("id").asText());
        assertThat(told).containsExactlyInAnyOrder("maya", "ravi");
    }

    private Answer ask(int item) {
        return items.pair().lead().post(REST + "/actions/" + ids.get(item) + "/issue", Items.WISH);
    }

    private List<Object> data() {
        return List.of(
                items.actions().stream()
                        .map(item -> List.of(
                                item.get("id"),
                                item.get("text"),
                                item.get("state"),
                                item.get("due"),
                                item.at("/owner/name"),
                                item.at("/issue/state"),
                                item.at("/issue/key")))
                        .toList(),
                items.pair().lead().get(series(items.pair())).json(),
                items.pair()
                        .partner()
                        .get(series(items.pair()) + "/meetings")
                        .json()
                        .findParents("pageId"),
                others.lead().get(series(others)).json(),
                others.page(others.lead(), prepared).at("/body/storage"));
    }

    /** A page with tasks, whose meeting is so far away that saving it means nothing else. */
    private String farPage() {
        Pair pair = items.pair();
        String page = pair.meet(pair.lead(), "{\"start\":\"2027-06-01T10:00\"}")
                .get("pageId")
                .asText();
        pair.writeTasks(pair.lead(), page, pair.task("ravi", "far away", "2027-06-02"));
        return page;
    }

    /** Statements of ours while the page is saved. */
    private String costOfSaving() {
        return items.pair()
                .writeNote(items.pair().lead(), saved, "Saved once more.")
                .header("X-Sandbox-Sql-Plugin");
    }

    private List<String> pagesMadeByTheJob(Pair pair) {
        team.settings("{\"prepareDays\":14}");
        jira.run("meeting-pages");
        team.settings("{}");
        return pair.lead().get(series(pair) + "/meetings?limit=200").json().findValuesAsText("pageId");
    }

    private List<String> jobs() {
        return control.get("/sandbox/jobs").json().get("results").findValuesAsText("key");
    }

    private static String series(Pair pair) {
        return REST + "/series/" + pair.seriesId();
    }
}
