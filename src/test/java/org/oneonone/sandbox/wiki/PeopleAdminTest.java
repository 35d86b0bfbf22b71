package org.oneonone.sandbox.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.oneonone.sandbox.RunningWiki;
import org.oneonone.sandbox.RunningWiki.Reply;

/** Administrators change people and what they may do in spaces; nobody else does. */
public class PeopleAdminTest {
    private static final String PEOPLE = "/rest/api/admin/user";
    private static final String PERMISSIONS = "/rest/api/space/TEAM/permissions";

    @Rule
    public final RunningWiki wiki = new RunningWiki();

    @Test
    public void aSpaceAdministratorSaysWhoMayDoWhat() {
        String newcomer = create("kim");
        assertThat(space("kim")).isEqualTo(404);

        assertThat(permit("sam", newcomer, "read space").status()).isEqualTo(204);
        assertThat(space("kim")).isEqualTo(200);
        assertThat(wiki.wiki().permissions().canCreate(wiki.wiki().users().byKeyOrPhantom(newcomer), "TEAM"))
                .isFalse();

        assertThat(permit("sam", newcomer, "read space", "create page").status())
                .isEqualTo(204);
        assertThat(wiki.wiki().permissions().canCreate(wiki.wiki().users().byKeyOrPhantom(newcomer), "TEAM"))
                .isTrue();

        assertThat(permit("sam", newcomer).status()).isEqualTo(204);
        assertThat(space("kim")).isEqualTo(404);
        assertThat(space("maya")).isEqualTo(200);
    }

    @Test
    public void nobodyElseChangesPermissions() {
        String olga = key("olga");

        assertThat(permit("maya", olga, "administer space").status()).isEqualTo(403);
        assertThat(permit("olga", olga, "administer space").status()).isEqualTo(403);
        assertThat(permit("sam", "nobody", "read space").status()).isEqualTo(400);
        assertThat(permit("sam", olga, "export space").status()).isEqualTo(400);
        assertThat(wiki.wiki().permissions().canAdminister(wiki.wiki().users().byKeyOrPhantom(olga), "TEAM"))
                .isFalse();
    }

    @Test
    public void whoIsDisabledCannotLogInAndMayDoNothing() {
        String key = create("kim");
        permit("sam", key, "read space");
        String cookie = wiki.send("", "GET", "/login/kim", "").header("Set-Cookie");

        assertThat(admin("PUT", "/kim/disable", "").status()).isEqualTo(204);

        assertThat(space("kim")).isEqualTo(401);
        assertThat(wiki.send("", "GET", "/rest/api/user/current", "", "Cookie", cookie)
                        .body())
                .contains("Anonymous");
        assertThat(wiki.wiki().permissions().canViewSpace(wiki.wiki().users().byKeyOrPhantom(key), "TEAM"))
                .isFalse();
        assertThat(admin("PUT", "/kim/enable", "").status()).isEqualTo(204);
        assertThat(space("kim")).isEqualTo(200);
    }

    @Test
    public void whoeverGetsTheOldNameOfARenamedPersonGetsNothingElse() {
        String key = create("kim");
        permit("sam", key, "read space");

        Reply renamed = form("admin", "doedituser", "username=kim&newName=kit&fullName=Kit+Lind");
        String other = create("kim");

        assertThat(renamed.status()).isEqualTo(302);
        assertThat(key("kit")).isEqualTo(key);
        assertThat(space("kit")).isEqualTo(200);
        assertThat(other).isNotEqualTo(key);
        assertThat(space("kim")).isEqualTo(404);
        assertThat(form("admin", "doedituser", "username=kim&newName=kit&fullName=Kit")
                        .status())
                .isEqualTo(409);
    }

    @Test
    public void aDeletedAccountLeavesItsKeyBehind() {
        String key = create("kim");
        permit("sam", key, "read space");

        assertThat(admin("DELETE", "/kim", "").status()).isEqualTo(204);

        assertThat(space("kim")).isEqualTo(401);
        assertThat(admin("GET", "/kim", "").status()).isEqualTo(405);
        assertThat(wiki.wiki().users().byKey(key)).isEmpty();
        assertThat(wiki.wiki().users().byKeyOrPhantom(key).fullName()).startsWith("Unknown User");
    }

    @Test
    public void onlyAdministratorsOfTheSiteChangePeople() {
        for (String name : List.of("sam", "maya", "olga")) {
            assertThat(wiki.send(name, "PUT", PEOPLE + "/ravi/disable", "").status())
                    .isEqualTo(403);
            assertThat(form(name, "doedituser", "username=ravi&newName=x&fullName=X")
                            .status())
                    .isEqualTo(403);
            assertThat(wiki.send(name, "GET", "/admin/users/browseusers.action", "")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(admin("PUT", "/admin/disable", "").status()).isEqualTo(400);
        assertThat(wiki.send("admin", "GET", "/admin/users/browseusers.action", "")
                        .body())
                .contains("Ravi Patel")
                .contains("deactivateuser");
    }

    private String create(String name) {
        String body = "{\"userName\":\"%s\",\"fullName\":\"%s Lind\",\"email\":\"%s@example.com\",\"password\":\"%s\"}"
                .formatted(name, name, name, name);
        return admin("POST", "", body).json().path("userKey").asText();
    }

    private Reply admin(String method, String path, String body) {
        return wiki.send("admin", method, PEOPLE + path, body);
    }

    private Reply permit(String who, String key, String... operations) {
        List<String> each = List.of(operations).stream()
                .map(operation -> operation.split(" "))
                .map(parts -> "{\"operationKey\":\"" + parts[0] + "\",\"targetType\":\"" + parts[1] + "\"}")
                .toList();
        return wiki.send(
                who,
                "POST",
                PERMISSIONS,
                "[{\"userKey\":\"" + key + "\",\"operations\":[" + String.join(",", each) + "]}]");
    }

    private Reply form(String who, String screen, String fields) {
        return wiki.send(
                who,
                "POST",
                "/admin/users/" + screen + ".action",
                fields,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-Atlassian-Token",
                "no-check");
    }

    private int space(String name) {
        return wiki.send(name, "GET", "/rest/api/space/TEAM", "").status();
    }

    private String key(String name) {
        return wiki.send("admin", "GET", "/rest/api/user?username=" + name, "")
                .json()
                .path("userKey")
                .asText();
    }
}
