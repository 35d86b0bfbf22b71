package org.oneonone.privacy.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;

import com.atlassian.confluence.core.ContentPermissionManager;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.ContentPermission;
import com.atlassian.confluence.security.ContentPermissionSet;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Test;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;
import org.oneonone.privacy.Audience;

public class RestrictionAudienceTest {
    private static final String VIEW = ContentPermission.VIEW_PERMISSION;

    private final PageManager pages = mock(PageManager.class);
    private final ContentPermissionManager restrictions = mock(ContentPermissionManager.class);
    private final PermissionManager permissions = mock(PermissionManager.class);
    private final RestrictionAudience audience = new RestrictionAudience(pages, restrictions, permissions);
    private final Page page = mock(Page.class);

    @Test
    public void aPageForTheTwoIsReadByTheTwo() {
        restricted(set(reader(MAYA, true), reader(RAVI, true)), set(reader(MAYA, true), reader(RAVI, true)));

        assertThat(audience.of(7)).isEqualTo(new Audience(List.of(MAYA, RAVI), List.of(), false, false));
    }

    @Test
    public void aPageWithoutRestrictionsIsOpen() {
        restricted(set());

        assertThat(audience.of(7)).isEqualTo(new Audience(List.of(), List.of(), false, true));
    }

    @Test
    public void whoeverIsNamedButMayNotSeeThePageIsNoReader() {
        restricted(set(reader(MAYA, true), reader(OLGA, false)));

        assertThat(audience.of(7).people()).containsExactly(MAYA);
    }

    @Test
    public void aGroupReadsOnlyIfEveryRestrictionLetsAGroupThrough() {
        restricted(set(reader(MAYA, true), group("staff")), set(group("leads"), group("hr")));
        assertThat(audience.of(7).groups()).containsExactly(Set.of("staff", "leads"), Set.of("staff", "hr"));

        restricted(set(group("staff")), set(reader(MAYA, true)));
        assertThat(audience.of(7).groups()).isEmpty();
        assertThat(audience.of(7).isOpen()).isFalse();
    }

    @Test
    public void groupsThatMultiplyWithEachAncestorAreNamedOnlyInPart() {
        var sets = new ContentPermissionSet[9];
        for (int ancestor = 0; ancestor < sets.length; ancestor++) {
            String level = ancestor + "-";
            sets[ancestor] = set(IntStream.range(0, 30)
                    .mapToObj(number -> group(level + number))
                    .toArray(ContentPermission[]::new));
        }
        restricted(sets);

        Audience found = audience.of(7);

        assertThat(found.groups()).hasSize(10).allMatch(way -> way.size() == sets.length);
        assertThat(found.hasMoreGroups()).isTrue();
    }

    @Test
    public void aPageThatIsNotThereHasNoAudience() {
        assertThatThrownBy(() -> audience.of(8)).isInstanceOf(Refusal.class);
    }

    private void restricted(ContentPermissionSet... sets) {
        when(pages.getPage(7L)).thenReturn(page);
        when(restrictions.getContentPermissionSets(page, VIEW)).thenReturn(List.of(sets));
    }

    private static ContentPermissionSet set(ContentPermission... lines) {
        return new ContentPermissionSet(7, VIEW, List.of(lines));
    }

    private static ContentPermission group(String name) {
        return ContentPermission.createGroupPermission(VIEW, name);
    }

    private ContentPermission reader(PersonKey key, boolean mayView) {
        ConfluenceUser user = mock(ConfluenceUser.class);
        lenient().when(user.getKey()).thenReturn(new UserKey(key.value()));
        lenient().when(permissions.hasPermission(user, Permission.VIEW, page)).thenReturn(mayView);
        return ContentPermission.createUserPermission(VIEW, user);
    }
}
