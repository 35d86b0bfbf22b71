package org.oneonone.sandbox.wiki;

import static com.atlassian.confluence.security.ContentPermission.EDIT_PERMISSION;
import static com.atlassian.confluence.security.ContentPermission.VIEW_PERMISSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.ContentPermission;
import com.atlassian.confluence.security.ContentPermissionSet;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.sal.api.user.UserKey;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.oneonone.sandbox.wiki.host.HostApplication;
import org.oneonone.sandbox.wiki.host.HostContentPermissionManager;
import org.oneonone.sandbox.wiki.host.HostFaults;
import org.oneonone.sandbox.wiki.host.HostPageManager;
import org.oneonone.sandbox.wiki.host.HostPermissionManager;
import org.oneonone.sandbox.wiki.host.HostUsers;
import org.oneonone.sandbox.wiki.people.Account;
import org.oneonone.testing.RealActiveObjects.Engine;

public class HostServicesTest {
    @Rule
    public final SmallWiki wiki = new SmallWiki(Engine.H2);

    private HostUsers people;
    private HostPageManager pages;
    private HostContentPermissionManager restrictions;
    private HostPermissionManager permissions;
    private Account ravi;

    @Before
    public void services() {
        wiki.as("maya");
        people = new HostUsers(wiki.content().users());
        var faults = new HostFaults(wiki.database());
        pages = new HostPageManager(wiki.content().store(), faults);
        restrictions = new HostContentPermissionManager(wiki.content().restrictions(), faults);
        permissions = new HostPermissionManager(wiki.content().permissions());
        ravi = wiki.user("ravi");
    }

    @Test
    public void aKeyOutlivesRenamingAndTheAccount() {
        wiki.content().users().rename("ravi", "rpatel");
        assertThat(people.getExistingUserByKey(ravi.key()).getName()).isEqualTo("rpatel");
        assertThat(people.getUserByName("ravi")).isNull();

        wiki.content().users().remove("rpatel");
        assertThat(people.getExistingUserByKey(ravi.key())).isNull();
    }

    @Test
    public void whoActsIsWhoTheThreadSays() {
        assertThat(people.getRemoteUserKey()).isEqualTo(wiki.user("maya").key());

        AuthenticatedUserThreadLocal.set(null);

        assertThat(people.getRemoteUserKey()).isNull();
        assertThat(people.getLocale()).hasToString("en");
        assertThat(people.getUserTimeZone().getID()).isEqualTo("UTC");
    }

    @Test
    public void languageZoneAndAdministrationAreThePersonsOwn() {
        UserKey tomo = wiki.user("tomo").key();

        assertThat(people.getLocale(tomo)).hasToString("fr");
        assertThat(people.getUserTimeZone(tomo).getID()).isEqualTo("Europe/Paris");
        assertThat(people.isSystemAdmin(tomo)).isFalse();
        assertThat(people.isSystemAdmin(wiki.user("admin").key())).isTrue();
    }

    @Test
    public void insideATransactionAPageIsOneObject() {
        Page page = wiki.page("Notes", "<p>x</p>");

        wiki.inTransaction(
                () -> assertThat(pages.getPage(page.getId())).isSameAs(pages.getPage("team".toUpperCase(), "notes")));

        assertThat(pages.getPage(page.getId())).isNotSameAs(page).isEqualTo(page);
        assertThat(pages.getPage(0)).isNull();
    }

    @Test
    public void settingARestrictionReplacesItAndNeedsATransaction() {
        Page home = wiki.page("Home", "<p>x</p>");
        Page child = wiki.below(home, "Child");
        restrict(home, VIEW_PERMISSION, "maya", "ravi");
        restrict(child, VIEW_PERMISSION, "maya");
        restrict(child, VIEW_PERMISSION, "ravi");
        restrict(home, EDIT_PERMISSION, "maya");

        List<ContentPermissionSet> view = restrictions.getContentPermissionSets(child, VIEW_PERMISSION);

        assertThat(view).hasSize(2);
        assertThat(view.get(0)).extracting(ContentPermission::getUserSubject).containsExactly(ravi);
        assertThat(view.get(1)).hasSize(2);
        assertThat(restrictions.getContentPermissionSets(child, EDIT_PERMISSION))
                .isEmpty();
        assertThatThrownBy(() -> restrictions.setContentPermissions(List.of(), home, VIEW_PERMISSION))
                .hasMessageContaining("needs a transaction");
    }

    @Test
    public void permissionsAreAskedOfPagesAndSpaces() {
        Page page = wiki.page("Notes", "<p>x</p>");

        assertThat(permissions.hasPermission(ravi, Permission.VIEW, page)).isTrue();
        assertThat(permissions.hasPermission(wiki.user("olga"), Permission.EDIT, page))
                .isFalse();
        assertThat(permissions.hasPermission(wiki.user("sam"), Permission.ADMINISTER, page.getSpace()))
                .isTrue();
        assertThat(permissions.hasPermission(ravi, Permission.ADMINISTER, page.getSpace()))
                .isFalse();
        assertThat(permissions.hasPermission(ravi, Permission.VIEW, null)).isFalse();
        assertThat(permissions.hasCreatePermission(wiki.user("olga"), page.getSpace(), Page.class))
                .isFalse();
        assertThat(permissions.hasCreatePermission(ravi, page.getSpace(), Page.class))
                .isTrue();
    }

    @Test
    public void aSpaceKnowsItsHomePage() {
        assertThat(wiki.content()
                        .spaces()
                        .byKey("TEAM")
                        .orElseThrow()
                        .getHomePage()
                        .getTitle())
                .isEqualTo("Team Home");
    }

    @Test
    public void theHostSaysWhereItIs() {
        HostApplication application = new HostApplication("http://wiki.test/confluence");

        assertThat(application.getBaseUrl(UrlMode.CANONICAL)).isEqualTo("http://wiki.test/confluence");
        assertThat(application.getBaseUrl(UrlMode.RELATIVE)).isEqualTo("/confluence");
    }

    private void restrict(Page page, String type, String... names) {
        wiki.inTransaction(() -> {
            restrictions.setContentPermissions(
                    List.of(names).stream()
                            .map(name -> ContentPermission.createUserPermission(type, wiki.user(name)))
                            .toList(),
                    page,
                    type);
            return null;
        });
    }
}
