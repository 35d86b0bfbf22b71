package org.oneonone.sandbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.ContentPermission;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.oneonone.sandbox.RunningWiki;
import org.oneonone.sandbox.RunningWiki.Reply;
import org.oneonone.sandbox.wiki.content.NewPage;
import org.oneonone.sandbox.wiki.people.Account;

/** The wiki's pages over HTTP: who sees what, and what forms refuse. */
public class WikiPagesTest {
    @Rule
    public final RunningWiki wiki = new RunningWiki();

    @After
    public void forgetTheUser() {
        AuthenticatedUserThreadLocal.set(null);
    }

    @Test
    public void anonymousIsAskedToLogInAndComesBack() {
        Reply reply = wiki.send("", "GET", "/display/TEAM?x=1", "");

        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.header("Location")).endsWith("/login.action?os_destination=%2Fdisplay%2FTEAM%3Fx%3D1");
    }

    @Test
    public void loginLeadsBackButNeverToAnotherSite() {
        assertThat(logIn("maya", "/display/TEAM").header("Location")).endsWith("/confluence/display/TEAM");
        assertThat(logIn("maya", "https://evil.example/").header("Location")).endsWith("/confluence/dashboard.action");
    }

    @Test
    public void wrongPasswordIsSaidWithoutLosingTheWay() {
        Reply reply =
                form("", "/dologin.action", Map.of("os_username", "maya", "os_password", "no", "os_destination", "/x"));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body()).contains("incorrect").contains("value=\"/x\"");
    }

    @Test
    public void missingAndForbiddenPagesLookTheSame() {
        Page secret = restricted("Secret <plans>");
        String path = "/pages/viewpage.action?pageId=";

        Reply forbidden = wiki.send("olga", "GET", path + secret.getId(), "");
        Reply missing = wiki.send("olga", "GET", path + "424242", "");

        assertThat(forbidden.status()).isEqualTo(404).isEqualTo(missing.status());
        assertThat(withoutToken(forbidden)).isEqualTo(withoutToken(missing)).contains("Page not found");
        assertThat(wiki.send("ravi", "GET", path + secret.getId(), "").body())
                .contains("Secret &lt;plans&gt;")
                .contains("Restrictions apply");
    }

    @Test
    public void outsidersFindNoTraceOfARestrictedPage() {
        long id = restricted("Secret plans").getId();

        for (String path : List.of(
                "/dashboard.action",
                "/display/TEAM",
                "/display/TEAM/Secret+plans",
                "/pages/listpages.action?key=TEAM",
                "/dosearchsite.action?queryString=secret",
                "/pages/editpage.action?pageId=" + id,
                "/pages/copypage.action?pageId=" + id,
                "/pages/removepage.action?pageId=" + id,
                "/pages/viewpreviousversions.action?pageId=" + id,
                "/plugins/viewsource/viewpagesource.action?pageId=" + id)) {
            assertThat(wiki.send("olga", "GET", path, "").body()).as(path).doesNotContain("Secret plans");
            assertThat(wiki.send("sam", "GET", path, "").body()).as(path).doesNotContain("Secret plans");
        }
    }

    @Test
    public void formsNeedTheTokenOfTheSession() {
        long id = page("Notes", "<p>one</p>").getId();
        String fields = "pageId=" + id;

        Reply reply = wiki.send(
                "maya",
                "POST",
                "/pages/removepage.action",
                fields,
                "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).contains("XSRF");
        assertThat(wiki.send("maya", "GET", "/pages/viewpage.action?pageId=" + id, "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    public void theSlowerOfTwoEditorsIsToldAndKeepsTheText() {
        long id = page("Notes", "<p>one</p>").getId();
        Map<String, String> edit = Map.of("pageId", "" + id, "version", "1", "title", "Notes", "body", "<p>two</p>");

        Reply first = form("maya", "/pages/doeditpage.action", edit);
        Reply second = form("ravi", "/pages/doeditpage.action", edit);

        assertThat(first.status()).isEqualTo(302);
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.body()).contains("Current version is: 2").contains("&lt;p&gt;two&lt;/p&gt;");
    }

    @Test
    public void malformedTextIsRefusedWithItsPlace() {
        Reply reply = form(
                "maya",
                "/pages/doeditpage.action",
                Map.of("spaceKey", "TEAM", "version", "0", "title", "Notes", "body", "<p>one</p>\n<p>two"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("at line 2").contains("data-error-line=\"2\"");
    }

    @Test
    public void viewersMayNotWrite() {
        long id = page("Notes", "<p>one</p>").getId();
        Map<String, String> edit = Map.of("pageId", "" + id, "version", "1", "title", "Taken", "body", "");

        assertThat(form("olga", "/pages/doeditpage.action", edit).status()).isEqualTo(403);
        assertThat(form("olga", "/pages/removepage.action", Map.of("pageId", "" + id))
                        .status())
                .isEqualTo(403);
        assertThat(form("olga", "/pages/setrestrictions.action", Map.of("pageId", "" + id))
                        .status())
                .isEqualTo(403);
        assertThat(wiki.send("olga", "GET", "/pages/createpage.action?spaceKey=TEAM", "")
                        .status())
                .isEqualTo(403);
    }

    @Test
    public void draftsBelongToTheirAuthor() {
        String draft = "{\"spaceKey\":\"TEAM\",\"title\":\"Unripe\",\"body\":\"<p>x</p>\"}";
        Reply saved = wiki.send(
                "maya",
                "POST",
                "/rest/sandbox-editor/draft",
                draft,
                "Content-Type",
                "application/json",
                "X-Atlassian-Token",
                "no-check");
        String path = "/pages/resumedraft.action?draftId="
                + saved.json().path("draftId").asText();

        assertThat(wiki.send("maya", "GET", path, "").body()).contains("Unripe");
        assertThat(wiki.send("ravi", "GET", path, "").status()).isEqualTo(404);
        assertThat(wiki.send("admin", "GET", path, "").status()).isEqualTo(404);
    }

    @Test
    public void whoeverRestrictsAPageStaysInTheLists() {
        long id = page("Notes", "<p>one</p>").getId();

        Reply reply = form("maya", "/pages/setrestrictions.action", Map.of("pageId", "" + id, "viewUsers", "ravi"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(wiki.send("olga", "GET", "/pages/viewpage.action?pageId=" + id, "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    public void toolsOfSpaceAndSiteAreForTheirAdministrators() {
        String space = "/spaces/viewspacesummary.action?key=TEAM";
        String site = "/admin/viewgeneralconfig.action";

        assertThat(wiki.send("sam", "GET", space, "").status()).isEqualTo(200);
        assertThat(wiki.send("maya", "GET", space, "").status()).isEqualTo(403);
        assertThat(wiki.send("admin", "GET", site, "").status()).isEqualTo(200);
        assertThat(wiki.send("sam", "GET", site, "").status()).isEqualTo(403);
    }

    private Page page(String title, String body) {
        AuthenticatedUserThreadLocal.set(user("maya"));
        return wiki.wiki().pages().create(new NewPage("TEAM", title, body, OptionalLong.empty()));
    }

    private Page restricted(String title) {
        Page page = page(title, "<p>hush</p>");
        for (String type : List.of(ContentPermission.VIEW_PERMISSION, ContentPermission.EDIT_PERMISSION)) {
            List<ContentPermission> pair = List.of(
                    ContentPermission.createUserPermission(type, user("maya")),
                    ContentPermission.createUserPermission(type, user("ravi")));
            wiki.wiki().restrictions().replace(page.getId(), type, pair);
        }
        return page;
    }

    private Account user(String name) {
        return wiki.wiki().users().byName(name).orElseThrow();
    }

    private Reply logIn(String name, String destination) {
        return form(
                "", "/dologin.action", Map.of("os_username", name, "os_password", name, "os_destination", destination));
    }

    private Reply form(String name, String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return wiki.send(
                name,
                "POST",
                path,
                body,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-Atlassian-Token",
                "no-check");
    }

    /** Sessions differ; nothing else may. */
    private static String withoutToken(Reply reply) {
        return reply.body().replaceAll("[0-9a-f]{40}", "");
    }
}
