package org.oneonone.testing;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.same;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import java.util.List;
import org.oneonone.person.PersonKey;
import org.oneonone.web.HostRights;

/** The space TEAM as the host sees it: Maya and Ravi write, Olga reads, Sam administers; Ines sees nothing of it. */
public final class TeamSpace {
    public static final PersonKey SAM = new PersonKey("key-sam");
    public static final PersonKey INES = new PersonKey("key-ines");

    private final PermissionManager permissions = mock(PermissionManager.class);
    private final UserAccessor users = mock(UserAccessor.class);
    private final SpaceManager spaces = mock(SpaceManager.class);
    private final PageManager pages = mock(PageManager.class);
    private final Space team = mock(Space.class);

    public TeamSpace() {
        lenient().when(spaces.getSpace("TEAM")).thenReturn(team);
        lenient().when(spaces.getSpace("team")).thenReturn(team);
        lenient().when(team.getKey()).thenReturn("TEAM");
        person("key-maya", true, false);
        person("key-ravi", true, false);
        person("key-olga", false, false);
        person("key-sam", true, true);
        lenient().when(users.getExistingUserByKey(new UserKey("key-ines"))).thenReturn(mock(ConfluenceUser.class));
    }

    public HostRights rights() {
        return new HostRights(permissions, users, spaces, pages, new AtOnce());
    }

    /** A page with restrictions; called again, it has others. */
    public void addPage(long id, List<PersonKey> readers, List<PersonKey> editors) {
        Page page = mock(Page.class);
        lenient().when(pages.getPage(id)).thenReturn(page);
        lenient()
                .when(permissions.hasPermission(any(ConfluenceUser.class), any(Permission.class), same(page)))
                .thenReturn(false);
        readers.forEach(person -> allow(person, Permission.VIEW, page));
        editors.forEach(person -> allow(person, Permission.EDIT, page));
    }

    private void allow(PersonKey person, Permission permission, Page page) {
        ConfluenceUser user = users.getExistingUserByKey(new UserKey(person.value()));
        lenient().when(permissions.hasPermission(user, permission, page)).thenReturn(true);
    }

    private void person(String key, boolean mayWrite, boolean mayAdminister) {
        ConfluenceUser user = mock(ConfluenceUser.class);
        lenient().when(users.getExistingUserByKey(new UserKey(key))).thenReturn(user);
        lenient()
                .when(permissions.hasPermission(eq(user), eq(Permission.VIEW), any()))
                .thenReturn(true);
        lenient()
                .when(permissions.hasPermission(eq(user), eq(Permission.ADMINISTER), any()))
                .thenReturn(mayAdminister);
        lenient().when(permissions.hasCreatePermission(user, team, Page.class)).thenReturn(mayWrite);
    }
}
