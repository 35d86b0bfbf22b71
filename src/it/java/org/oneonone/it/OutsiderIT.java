package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;
import org.oneonone.it.Caller.Answer;

/** A pair that lives its life, and people outside of it who look everywhere for a trace. */
public class OutsiderIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    private static final String NOTE = "quince-and-marmalade";
    private static final String AWAY = "picking blackberries";
    private static final String ITEM = "polish the periscope";
    private static final String OLGAS = "Ollys notebook ";
    private static int pages;

    /** What nobody outside may read anywhere: names, titles and texts of the pair. */
    private static final List<String> SECRETS =
            List.of(NOTE, ITEM, AWAY, "Ines Laurent", "Tomo Sato", "1-on-1 Ines", "every second Tuesday");

    private final SoftAssertions softly = new SoftAssertions();
    private Pair pair;
    private String page;
    private String home;
    private String action;
    private String meeting;
    private Doors doors;

    @Before
    public void aPairThatLives() {
        SANDBOX.anonymous().delete("/sandbox/mail");
        SANDBOX.anonymous().post("/sandbox/jira/authorise", "{\"user\":\"ines\"}");
        pair = Pair.of(SANDBOX, "ines", "tomo");
        JsonNode met = pair.meet(pair.lead(), "{\"start\":\"2026-12-01T10:00\"}");
        page = met.get("pageId").asText();
        meeting = met.get("id").asText();
        home = pair.lead()
                .get(REST + "/series/" + pair.seriesId())
                .json()
                .get("homePageId")
                .asText();
        pair.writeTasks(pair.lead(), page, pair.task("tomo", ITEM, "2026-12-10"));
        pair.writeNote(pair.partner(), page, NOTE);
        action = pair.actions(pair.lead(), page).get(0).get("id").asText();
        pair.partner()
                .post(
                        REST + "/series/" + pair.seriesId() + "/excusals",
                        "{\"from\":\"2027-02-01\",\"to\":\"2027-02-05\",\"reason\":\"" + AWAY + "\"}");
        doors = new Doors(pair.seriesId(), home, page, action);
        pair.lead().post(REST + "/actions/" + action + "/issue", "{\"projectKey\":\"STRICT\",\"issueType\":\"Task\"}");
        pair.meet(pair.partner(), "{\"start\":\"2026-12-15T10:00\"}");
        Doors.form(pair.lead(), "/rest/sandbox-editor/draft", "spaceKey=TEAM&pageId=" + page + "&title=x&body=" + NOTE);
    }

    @Test
    public void anOutsiderWhoWatchesTheSpaceFindsNoTrace() {
        Caller olga = SANDBOX.as("olga");

        doors.looks().forEach(path -> readsNothing(olga, path));
        doors.attempts(olga).forEach(this::saysNothing);

        softly.assertThat(SANDBOX.anonymous().get("/sandbox/mail").json().findValuesAsText("to"))
                .as("mail")
                .noneMatch(to -> to.contains("olga"));
        softly.assertAll();
    }

    @Test
    public void behindTheSameDoorsThePairFindsThemselves() {
        List<String> silent = doors.looks().filter(path -> !tellsThePair(path)).toList();

        // Nothing of a pair is to be seen there, or nothing was put there.
        assertThat(silent)
                .containsExactlyInAnyOrder(
                        "/pages/viewtrash.action?key=TEAM",
                        "/spaces/one-on-one-settings.action?key=TEAM",
                        "/admin/plugins/one-on-one/diagnostics.action",
                        "/admin/plugins/one-on-one/holidays.action",
                        "/rest/api/content/" + page + "/label",
                        "/rest/api/content/" + page + "/child/page",
                        REST + "/templates?spaceKey=TEAM",
                        REST + "/spaces/TEAM/settings",
                        REST + "/holidays",
                        REST + "/diagnostics");
    }

    /** An address that repeats the page's number proves nothing. */
    private boolean tellsThePair(String path) {
        Answer answer = pair.lead().get(path);
        String told = answer.body();
        return answer.status() == 200
                && (SECRETS.stream().anyMatch(told::contains)
                        || told.contains("\"ines\"")
                        || (!path.contains(page) && told.contains(page)));
    }

    @Test
    public void theAdministratorOfTheSpaceSeesNoContent() {
        Caller sam = SANDBOX.as("sam");

        doors.looks().forEach(path -> readsNothing(sam, path));
        doors.attempts(sam).forEach(this::saysNothing);

        softly.assertAll();
    }

    @Test
    public void whoIsNotLoggedInSeesNothing() {
        Caller nobody = SANDBOX.anonymous();

        doors.looks().forEach(path -> readsNothing(nobody, path));
        doors.attempts(nobody).forEach(this::saysNothing);
        doors.ours().forEach(path -> softly.assertThat(nobody.get(REST + path).status())
                .as(path)
                .isEqualTo(401));

        softly.assertAll();
    }

    @Test
    public void whatExistsAnswersAnOutsiderAsWhatDoesNot() {
        for (String who : List.of("olga", "sam")) {
            Caller caller = SANDBOX.as(who);
            for (String path : List.of(
                    "/series/%s",
                    "/series/%s/meetings",
                    "/series/%s/actions",
                    "/actions/%s",
                    "/actions/%s/issue/proposal",
                    "/pages/%s/actions")) {
                same(path, caller.get(REST + path.formatted(idFor(path))), caller.get(REST + path.formatted("999999")));
            }
            for (String path : List.of(
                    "/series/%s/pause",
                    "/series/%s/resume",
                    "/series/%s/end",
                    "/series/%s/meetings",
                    "/series/%s/refresh",
                    "/meetings/%s/hold",
                    "/actions/%s/tick",
                    "/actions/%s/untick",
                    "/actions/%s/issue",
                    "/pages/%s/issues",
                    "/pages/%s/refresh")) {
                same(
                        path,
                        caller.post(REST + path.formatted(idFor(path)), "{}"),
                        caller.post(REST + path.formatted("999999"), "{}"));
            }
            same(
                    "PUT",
                    caller.put(REST + "/series/" + pair.seriesId(), "{}"),
                    caller.put(REST + "/series/999999", "{}"));
            for (String path : List.of("/actions/%s/due", "/actions/%s/issue")) {
                same(
                        path,
                        caller.put(REST + path.formatted(action), "{\"due\":\"x\",\"issue\":\"OPS-1\"}"),
                        caller.put(REST + path.formatted("999999"), "{\"due\":\"x\",\"issue\":\"OPS-1\"}"));
            }
            assertThat(caller.get(REST + "/series").json().get("results")).isEmpty();
        }

        softly.assertAll();
    }

    @Test
    public void ourMacrosOnAnOutsidersPageSayNothingAboutOthers() {
        Caller olga = SANDBOX.as("olga");
        String body = macro("one-on-one-header", meeting)
                + macro("one-on-one-open-actions", meeting)
                + macro("one-on-one-actions", meeting)
                + macro("one-on-one-agenda", meeting)
                + macro("one-on-ones", meeting);

        String made = make(olga, body);
        String plain = make(olga, macro("one-on-one-header", "999999"));
        String edited = make(olga, "<p>mine</p>");
        pair.writeNote(olga, edited, body);

        for (String id : List.of(made, plain, edited)) {
            for (String path :
                    List.of("/pages/viewpage.action?pageId=" + id, "/rest/api/content/" + id + "?expand=body.view")) {
                softly.assertThat(olga.get(path).status()).as(path).isEqualTo(200);
                readsNothing(olga, path);
                readsNothing(SANDBOX.anonymous(), path);
            }
            // Restrictions would say whose meeting it is, and that there is one.
            String restrictions = "/rest/api/content/" + id + "/restriction/byOperation";
            softly.assertThat(olga.get(restrictions).json().findValuesAsText("username"))
                    .as("readers of " + id)
                    .isSubsetOf("olga");
        }
        Doors.form(olga, "/rest/sandbox-editor/preview", "spaceKey=OPEN&title=x&body=" + Doors.encoded(body));
        softly.assertAll();
    }

    @Test
    public void theSuperGroupReadsByConfluencesOwnExceptionAndIsToldSo() {
        Caller admin = SANDBOX.as("admin");

        String seen = pair.view(admin, page);

        assertThat(seen)
                .contains(NOTE, "1-on-1 of two other people", "super group")
                .doesNotContain("every second Tuesday");
        assertThat(pair.view(pair.lead(), page)).contains("super group");
        assertThat(admin.get(REST + "/series/" + pair.seriesId()).status()).isEqualTo(404);
        assertThat(admin.get(REST + "/series").json().get("results")).isEmpty();
        assertThat(admin.get("/admin/plugins/one-on-one/diagnostics.action").body())
                .doesNotContain("Ines", "Tomo", ITEM);
    }

    @Test
    public void aCopyByTheSuperGroupStaysWithThePair() {
        Caller admin = SANDBOX.as("admin");

        Answer copied = admin.post(
                "/rest/api/content/" + page + "/copy",
                "{\"pageTitle\":\"A copy " + ++pages + "\",\"destination\":{\"type\":\"space\",\"value\":\"TEAM\"}}");

        assertThat(copied.status()).as(copied.body()).isEqualTo(200);
        String copy = copied.json().get("id").asText();
        assertThat(SANDBOX.as("olga").get("/rest/api/content/" + copy).status()).isEqualTo(404);
        assertThat(pair.partner().get("/rest/api/content/" + copy).status()).isEqualTo(200);
    }

    @Test
    public void theIssueInJiraSaysTheItemsTextAndNoMore() {
        SANDBOX.anonymous().delete("/sandbox/jira/requests");
        Answer made = pair.lead()
                .post(
                        REST + "/actions/" + action + "/issue",
                        "{\"projectKey\":\"OPS\",\"issueType\":\"Task\",\"again\":true}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String key = made.json().get("key").asText();
        Caller olga = SANDBOX.inJira("olga");

        String issue = olga.get("/rest/api/2/issue/" + key).body();
        String links = olga.get("/rest/api/2/issue/" + key + "/remotelink").body();

        assertThat(issue).contains(ITEM).doesNotContain(NOTE, "1-on-1 Ines", "Arriving");
        assertThat(links).contains("Action item in Confluence").doesNotContain(NOTE, "Ines", "Tomo", "1-on-1");
    }

    private void readsNothing(Caller who, String path) {
        saysNothing(who.get(path));
    }

    private void saysNothing(Answer answer) {
        String asked = answer.response().request().method() + " "
                + answer.response().request().uri();
        softly.assertThat(answer.status()).as(asked).isLessThan(500);
        softly.assertThat(answer.body()).as(asked).doesNotContain(SECRETS);
        if (!asked.contains(page) && !asked.contains(home)) {
            softly.assertThat(answer.body()).as(asked).doesNotContainPattern("\\b(" + page + "|" + home + ")\\b");
        }
    }

    private void same(String path, Answer there, Answer nowhere) {
        softly.assertThat(there.status()).as(path).isEqualTo(404);
        softly.assertThat(there.body()).as(path).isEqualTo(nowhere.body());
    }

    private String idFor(String path) {
        return path.startsWith("/series")
                ? pair.seriesId()
                : path.startsWith("/actions") ? action : path.startsWith("/meetings") ? meeting : page;
    }

    private static String make(Caller who, String body) {
        String storage = new ObjectMapper().valueToTree(body).toString();
        Answer made = who.post(
                "/rest/api/content",
                """
                {"type":"page","title":"%s","space":{"key":"OPEN"},
                 "body":{"storage":{"value":%s,"representation":"storage"}}}"""
                        .formatted(OLGAS + ++pages, storage));
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        return made.json().get("id").asText();
    }

    private static String macro(String name, String meeting) {
        String body = name.equals("one-on-one-actions") ? "<ac:rich-text-body><p>none</p></ac:rich-text-body>" : "";
        return "<ac:structured-macro ac:name=\"" + name + "\"><ac:parameter ac:name=\"meeting\">" + meeting
                + "</ac:parameter>" + body + "</ac:structured-macro>";
    }
}
