package org.oneonone.sandbox.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.Rule;
import org.junit.Test;
import org.oneonone.sandbox.RunningWiki;
import org.oneonone.sandbox.RunningWiki.Reply;

public class WikiRestTest {
    private static final String CONTENT = "/rest/api/content";

    @Rule
    public final RunningWiki wiki = new RunningWiki();

    @Test
    public void aPageIsMadeReadUpdatedAndTrashed() {
        Reply made = create("maya", "Notes", "<p>one</p>");
        String page = CONTENT + "/" + made.json().path("id").asText();

        Reply updated = wiki.send("ravi", "PUT", page, update("Notes", "<p>two</p>", 2));

        assertThat(made.status()).isEqualTo(200);
        assertThat(updated.status()).isEqualTo(200);
        Reply read = wiki.send(
                "olga", "GET", page + "?expand=body.storage,body.view,version,ancestors,space,restrictions", "");
        assertThat(read.json().at("/body/storage/value").asText()).isEqualTo("<p>two</p>");
        assertThat(read.json().at("/body/view/value").asText()).isEqualTo("<p>two</p>");
        assertThat(read.json().at("/version/number").asInt()).isEqualTo(2);
        assertThat(read.json().at("/version/by/username").asText()).isEqualTo("ravi");
        assertThat(wiki.send("olga", "GET", page + "?version=1&expand=body.storage", "")
                        .body())
                .contains("<p>one</p>");
        assertThat(wiki.send("olga", "DELETE", page, "").status()).isEqualTo(403);
        assertThat(wiki.send("maya", "DELETE", page, "").status()).isEqualTo(204);
        assertThat(wiki.send("maya", "GET", page, "").status()).isEqualTo(404);
    }

    @Test
    public void aRestrictedPageIsAbsentForOutsidersInEveryResource() {
        String id =
                create("maya", "Secret plans", "<p>hush</p>").json().path("id").asText();
        String page = CONTENT + "/" + id;

        Reply restricted = wiki.send("maya", "PUT", page + "/restriction", restriction("maya", "ravi"));

        assertThat(restricted.status()).isEqualTo(200);
        for (String path : new String[] {
            page,
            page + "/history",
            page + "/version",
            page + "/label",
            page + "/child/page",
            page + "/restriction",
            page + "/restriction/byOperation",
            page + "/restriction/byOperation/read"
        }) {
            assertThat(wiki.send("ravi", "GET", path, "").status()).as(path).isEqualTo(200);
            assertThat(wiki.send("admin", "GET", path, "").status()).as(path).isEqualTo(200);
            assertThat(wiki.send("olga", "GET", path, "").status()).as(path).isEqualTo(404);
            assertThat(wiki.send("sam", "GET", path, "").status()).as(path).isEqualTo(404);
            assertThat(wiki.send("", "GET", path, "").status()).as(path).isEqualTo(404);
        }
        for (String path : new String[] {
            CONTENT + "?spaceKey=TEAM",
            CONTENT + "?spaceKey=TEAM&title=Secret%20plans",
            "/rest/api/space/TEAM/content",
            "/rest/api/search?cql=" + encoded("text ~ \"hush\""),
            CONTENT + "/search?cql=" + encoded("title ~ \"secret\" and type=page")
        }) {
            assertThat(wiki.send("ravi", "GET", path, "").body()).as(path).contains("Secret plans");
            assertThat(wiki.send("olga", "GET", path, "").body()).as(path).doesNotContain("Secret plans");
        }
        assertThat(wiki.send("olga", "PUT", page, update("x", "<p/>", 2)).status())
                .isEqualTo(404);
    }

    @Test
    public void whoeverWouldLockThemselvesOutIsRefusedAndNothingChanges() {
        String page = CONTENT + "/"
                + create("maya", "Notes", "<p/>").json().path("id").asText();

        Reply reply = wiki.send("maya", "PUT", page + "/restriction", restriction("ravi"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(wiki.send("olga", "GET", page, "").status()).isEqualTo(200);
    }

    @Test
    public void conflictsAndNonsenseAreWordedAsConfluenceDoes() {
        String page = CONTENT + "/"
                + create("maya", "Notes", "<p/>").json().path("id").asText();

        assertThat(create("ravi", "NOTES", "<p/>").status()).isEqualTo(400);
        assertThat(create("ravi", "NOTES", "<p/>").json().path("message").asText())
                .startsWith("A page already exists with the title");
        assertThat(create("maya", "Broken", "<p>").json().path("message").asText())
                .contains("at line 1, column");
        assertThat(wiki.send("maya", "PUT", page, update("Notes", "<p/>", 1)).status())
                .isEqualTo(409);
        assertThat(create("olga", "Mine", "<p/>").status()).isEqualTo(403);
        assertThat(create("", "Mine", "<p/>").status()).isEqualTo(404);
        assertThat(wiki.send("maya", "POST", CONTENT, "{").status()).isEqualTo(400);
        assertThat(wiki.send("maya", "GET", "/rest/api/search?cql=" + encoded("nonsense = 1"), "")
                        .status())
                .isEqualTo(400);
        assertThat(wiki.send("maya", "PATCH", page, "{}").status()).isEqualTo(405);
    }

    @Test
    public void formsAreRefusedUnlessTheySayThatTheyAreNoForgery() {
        assertThat(wiki.send("maya", "POST", CONTENT, "a=b", "Content-Type", "application/x-www-form-urlencoded")
                        .status())
                .isEqualTo(403);
        assertThat(wiki.send(
                                "maya",
                                "POST",
                                CONTENT,
                                "{}",
                                "Content-Type",
                                "text/plain",
                                "X-Atlassian-Token",
                                "no-check")
                        .status())
                .isEqualTo(415);
    }

    /** One caller in eight lost a request before bodies were read to their end. */
    @Test
    public void connectionsOutliveAnswersThatDidNotWaitForTheBody() {
        for (int round = 0; round < 300; round++) {
            assertThat(wiki.send("maya", "POST", CONTENT, "a=b", "Content-Type", "application/x-www-form-urlencoded")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    public void tickingNeedsTheRightToEdit() {
        String id = create(
                        "maya",
                        "Tasks",
                        "<ac:task-list><ac:task><ac:task-status>incomplete</ac:task-status><ac:task-body>do"
                                + "</ac:task-body></ac:task></ac:task-list>")
                .json()
                .path("id")
                .asText();
        String task = "/rest/inlinetasks/1/task/" + id + "/1/";
        String ticked = "{\"status\":\"CHECKED\",\"trigger\":\"VIEW_PAGE\"}";

        assertThat(wiki.send("olga", "POST", task, ticked).status()).isEqualTo(403);
        assertThat(wiki.send("ravi", "POST", task, ticked).status()).isEqualTo(200);
        assertThat(wiki.send("ravi", "POST", task.replace("/1/", "/99/").replace("task/99", "task/" + id), ticked)
                        .status())
                .isEqualTo(404);

        Reply read = wiki.send("maya", "GET", CONTENT + "/" + id + "?expand=body.storage,version", "");
        assertThat(read.body()).contains("<ac:task-status>complete</ac:task-status>");
        assertThat(read.json().at("/version/number").asInt()).isEqualTo(2);
    }

    @Test
    public void peopleAreFoundByThoseWhoAreLoggedIn() {
        assertThat(wiki.send("maya", "GET", "/rest/api/user/current", "")
                        .json()
                        .path("displayName")
                        .asText())
                .isEqualTo("Maya Berg");
        assertThat(wiki.send("", "GET", "/rest/api/user/current", "")
                        .json()
                        .path("type")
                        .asText())
                .isEqualTo("anonymous");
        assertThat(wiki.send("maya", "GET", "/rest/api/user?username=ravi", "").body())
                .contains("Ravi Patel");
        assertThat(wiki.send("maya", "GET", "/rest/api/user?username=nobody", "")
                        .status())
                .isEqualTo(404);
        assertThat(wiki.send("", "GET", "/rest/api/user?username=ravi", "").status())
                .isEqualTo(403);
        assertThat(wiki.send("maya", "GET", "/rest/prototype/1/search/user.json?query=pat", "")
                        .json()
                        .at("/result/0/username")
                        .asText())
                .isEqualTo("ravi");
    }

    @Test
    public void aWrongPasswordIsRefusedAndEveryAnswerCountsItsStatements() {
        assertThat(wiki.send("nobody", "GET", "/rest/api/space", "").status()).isEqualTo(401);
        assertThat(Integer.parseInt(
                        wiki.send("maya", "GET", "/rest/api/space", "").header("X-Sandbox-Sql")))
                .isBetween(1, 5);
        assertThat(AuthenticatedUserThreadLocal.get()).isNull();
    }

    @Test
    public void aCookieKeepsSomebodyLoggedInUntilTheyLeave() {
        String cookie =
                wiki.send("", "GET", "/login/maya", "").header("Set-Cookie").split(";")[0];
        String token = wiki.send("", "GET", "/login/nobody", "", "Cookie", cookie)
                .body()
                .split(" ")[1];

        assertThat(currentUser(cookie)).isEqualTo("Maya Berg");
        assertThat(wiki.send("", "POST", "/login/out?atl_token=forged", "", "Cookie", cookie + "x")
                        .body())
                .isEqualTo("false");
        assertThat(wiki.send("", "POST", "/login/out?atl_token=" + token, "", "Cookie", cookie)
                        .body())
                .isEqualTo("true");
        assertThat(currentUser(cookie)).isEqualTo("Anonymous");
    }

    @Test
    public void spacesAreListedAsFarAsTheyMayBeViewed() {
        assertThat(wiki.send("maya", "GET", "/rest/api/space", "")
                        .json()
                        .path("results")
                        .findValuesAsText("key"))
                .containsExactly("LAB", "OPEN", "TEAM");
        assertThat(wiki.send("", "GET", "/rest/api/space", "")
                        .json()
                        .path("results")
                        .findValuesAsText("key"))
                .containsExactly("OPEN");
        assertThat(wiki.send("olga", "GET", "/rest/api/space/LAB", "").status()).isEqualTo(404);
    }

    @Test
    public void aCopyCarriesTheTextButNotTheRestrictions() {
        String id = create("maya", "Secret", "<p>hush</p>").json().path("id").asText();
        wiki.send("maya", "PUT", CONTENT + "/" + id + "/restriction", restriction("maya", "ravi"));

        Reply copy = wiki.send("ravi", "POST", CONTENT + "/" + id + "/copy", "{\"pageTitle\":\"Copied\"}");

        assertThat(copy.status()).isEqualTo(200);
        assertThat(wiki.send("olga", "GET", CONTENT + "?title=Copied", "").body())
                .contains("Copied");
    }

    private Reply create(String name, String title, String body) {
        return wiki.send(
                name,
                "POST",
                CONTENT,
                "{\"type\":\"page\",\"title\":\"" + title
                        + "\",\"space\":{\"key\":\"TEAM\"},\"body\":{\"storage\":{\"value\":\"" + body
                        + "\",\"representation\":\"storage\"}}}");
    }

    private String currentUser(String cookie) {
        return wiki.send("", "GET", "/rest/api/user/current", "", "Cookie", cookie)
                .json()
                .path("displayName")
                .asText();
    }

    private static String update(String title, String body, int version) {
        return "{\"type\":\"page\",\"title\":\"" + title + "\",\"version\":{\"number\":" + version
                + "},\"body\":{\"storage\":{\"value\":\"" + body + "\",\"representation\":\"storage\"}}}";
    }

    private static String restriction(String... names) {
        StringBuilder users = new StringBuilder();
        for (String name : names) {
            users.append(users.isEmpty() ? "" : ",").append("{\"type\":\"known\",\"username\":\"" + name + "\"}");
        }
        return "[{\"operation\":\"read\",\"restrictions\":{\"user\":[" + users + "]}},"
                + "{\"operation\":\"update\",\"restrictions\":{\"user\":[" + users + "]}}]";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
