package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
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
    private static final String ITEM = "polish the periscope";
    private static final String OLGAS = "Ollys notebook ";
    private static int pages;

    /** What nobody outside may read anywhere: names, titles and texts of the pair. */
    private static final List<String> SECRETS =
            List.of(NOTE, ITEM, "Ines Laurent", "Tomo Sato", "1-on-1 Ines", "every second Tuesday");

    private final SoftAssertions softly = new SoftAssertions();
    private Pair pair;
    private String page;
    private String home;
    private String action;
    private String meeting;

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
        pair.lead().post(REST + "/actions/" + action + "/issue", "{\"projectKey\":\"STRICT\",\"issueType\":\"Task\"}");
        pair.meet(pair.partner(), "{\"start\":\"2026-12-15T10:00\"}");
        form(pair.lead(), "/rest/sandbox-editor/draft", "spaceKey=TEAM&pageId=" + page + "&title=x&body=" + NOTE);
    }

    @Test
    public void anOutsiderWhoWatchesTheSpaceFindsNoTrace() {
        Caller olga = SANDBOX.as("olga");

        looks().forEach(path -> readsNothing(olga, path));
        attempts(olga).forEach(this::saysNothing);

        softly.assertThat(SANDBOX.anonymous().get("/sandbox/mail").json().findValuesAsText("to"))
                .as("mail")
                .noneMatch(to -> to.contains("olga"));
        softly.assertAll();
    }

    @Test
    public void theAdministratorOfTheSpaceSeesNoContent() {
        Caller sam = SANDBOX.as("sam");

        looks().forEach(path -> readsNothing(sam, path));
        attempts(sam).forEach(this::saysNothing);

        softly.assertAll();
    }

    @Test
    public void whoIsNotLoggedInSeesNothing() {
        Caller nobody = SANDBOX.anonymous();

        looks().forEach(path -> readsNothing(nobody, path));
        attempts(nobody).forEach(this::saysNothing);
        ours().forEach(path ->
                softly.assertThat(nobody.get(REST + path).status()).as(path).isEqualTo(401));

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
                    .isEmpty();
        }
        form(olga, "/rest/sandbox-editor/preview", "spaceKey=OPEN&title=x&body=" + encoded(body));
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

    private Stream<String> looks() {
        String id = "?pageId=" + page;
        Stream<String> screens = Stream.of(
                "/pages/viewpage.action" + id,
                "/pages/viewpage.action" + id + "&version=1",
                "/pages/viewpage.action?pageId=" + home,
                "/display/TEAM/1-on-1+Ines+Laurent+and+Tomo+Sato",
                "/pages/viewpreviousversions.action" + id,
                "/pages/viewinfo.action" + id,
                "/plugins/viewsource/viewpagesource.action" + id,
                "/pages/editpage.action" + id,
                "/pages/copypage.action" + id,
                "/pages/movepage.action" + id,
                "/pages/removepage.action" + id,
                "/pages/listpages.action?key=TEAM",
                "/pages/viewtrash.action?key=TEAM",
                "/display/TEAM",
                "/dashboard.action",
                "/dosearchsite.action?queryString=periscope",
                "/dosearchsite.action?queryString=marmalade",
                "/dosearchsite.action?queryString=1-on-1&where=TEAM",
                "/plugins/one-on-one/one-on-ones.action",
                "/spaces/one-on-one-settings.action?key=TEAM",
                "/admin/plugins/one-on-one/diagnostics.action");
        String content = "/rest/api/content/" + page;
        String all = "&limit=200&expand=body.storage,body.view,ancestors,history,children.page";
        Stream<String> api = Stream.of(
                content + "?expand=body.storage,body.view,ancestors,history",
                content + "?version=1&expand=body.storage",
                content + "/history",
                content + "/version",
                content + "/label",
                content + "/child/page",
                "/rest/api/content/" + home + "/child/page",
                "/rest/api/content/" + home + "/descendant/page",
                content + "/restriction",
                content + "/restriction/byOperation",
                "/rest/experimental/content/" + page + "/restriction",
                "/rest/api/content?spaceKey=TEAM" + all,
                "/rest/api/space/TEAM/content?depth=all" + all,
                "/rest/api/content/search?cql=" + encoded("text ~ \"periscope\"") + all,
                "/rest/api/content/search?cql=" + encoded("title ~ \"1-on-1\"") + all,
                "/rest/api/content/search?cql=" + encoded("ancestor = " + home) + all,
                "/rest/api/content/search?cql=" + encoded("id = " + page) + all,
                "/rest/api/search?cql=" + encoded("type = page and creator = ines"),
                "/rest/api/search?cql=" + encoded("space = TEAM"));
        return Stream.concat(Stream.concat(screens, api), ours().map(path -> REST + path));
    }

    private Stream<String> ours() {
        return Stream.of(
                "/series",
                "/series/" + pair.seriesId(),
                "/series/" + pair.seriesId() + "/meetings",
                "/series/" + pair.seriesId() + "/actions?state=all",
                "/pages/" + page + "/actions",
                "/actions/" + action,
                "/actions/" + action + "/issue/proposal",
                "/templates?spaceKey=TEAM",
                "/templates/weekly-check-in/preview?spaceKey=TEAM&as=lead",
                "/spaces/TEAM/settings",
                "/diagnostics");
    }

    private Stream<Answer> attempts(Caller who) {
        String stolen = "spaceKey=TEAM&pageId=" + page + "&title=Mine&version=9&body=mine";
        return Stream.of(
                who.post(
                        "/rest/api/content/" + page + "/copy",
                        "{\"destination\":{\"type\":\"space\",\"value\":\"OPEN\"}}"),
                who.put("/rest/api/content/" + page, "{\"version\":{\"number\":9},\"type\":\"page\",\"title\":\"x\"}"),
                who.delete("/rest/api/content/" + page),
                who.post("/rest/api/content/" + page + "/label", "[{\"name\":\"seen\"}]"),
                who.put("/rest/api/content/" + page + "/restriction", "[]"),
                who.put("/rest/inlinetasks/1/task/" + page + "/1", "{\"status\":\"CHECKED\"}"),
                form(who, "/pages/doeditpage.action", stolen),
                form(who, "/pages/watchpage.action", "watch=true&pageId=" + page),
                form(who, "/pages/revertpagebacktoversion.action", "version=1&pageId=" + page),
                form(who, "/pages/copypage.action", "title=Mine&spaceKey=OPEN&pageId=" + page),
                form(who, "/pages/setrestrictions.action", "pageId=" + page),
                form(who, "/rest/sandbox-editor/draft", stolen),
                form(who, "/rest/sandbox-editor/preview", stolen));
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

    private static Answer form(Caller who, String path, String fields) {
        return who.send(who.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Atlassian-Token", "no-check")
                .POST(BodyPublishers.ofString(fields)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
