package org.oneonone.meeting.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;

import com.atlassian.confluence.core.ContentPermissionManager;
import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.ContentPermission;
import com.atlassian.confluence.security.ContentPermissionSet;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.Before;
import org.junit.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;
import org.oneonone.series.Participants;

public class PrivatePagesTest {
    private final PageManager pages = mock(PageManager.class);
    private final SpaceManager spaces = mock(SpaceManager.class);
    private final ContentPermissionManager restrictions = mock(ContentPermissionManager.class);
    private final UserAccessor users = mock(UserAccessor.class);
    private final PrivatePages shelf = new PrivatePages(pages, spaces, restrictions, users);
    private final ConfluenceUser maya = user(MAYA);
    private final ConfluenceUser ravi = user(RAVI);

    @Before
    public void aSpace() {
        when(spaces.getSpace("TEAM")).thenReturn(mock(Space.class));
    }

    @Test
    public void aPageIsSavedSilentlyAndThenRestrictedForReadingAndEditing() {
        shelf.save(wanted(), MAYA);

        InOrder order = inOrder(pages, restrictions);
        order.verify(pages).saveContentEntity(any(Page.class), eq(DefaultSaveContext.SUPPRESS_NOTIFICATIONS));
        order.verify(restrictions).setContentPermissions(any(), any(Page.class), eq(ContentPermission.VIEW_PERMISSION));
        order.verify(restrictions).setContentPermissions(any(), any(Page.class), eq(ContentPermission.EDIT_PERMISSION));
        assertThat(readers(ContentPermission.VIEW_PERMISSION)).containsExactly(maya, ravi);
        assertThat(readers(ContentPermission.EDIT_PERMISSION)).containsExactly(maya, ravi);
    }

    @Test
    public void aRestrictionThatCannotBeSetFailsLoudlySoThatTheTransactionIsGivenUp() {
        doThrow(new IllegalStateException("no"))
                .when(restrictions)
                .setContentPermissions(any(), any(), eq(ContentPermission.EDIT_PERMISSION));

        assertThatThrownBy(() -> shelf.save(wanted(), MAYA)).hasMessage("no");
    }

    @Test
    public void nothingIsSavedIfOneOfTheTwoIsGone() {
        when(users.getExistingUserByKey(new UserKey(RAVI.value()))).thenReturn(null);

        assertThatThrownBy(() -> shelf.save(wanted(), MAYA)).isInstanceOf(Refusal.class);
        verify(pages, never()).saveContentEntity(any(), any());
    }

    @Test
    public void aPageThatStandsIsClosedForThoseWhoAreLeft() {
        when(pages.getPage(7L)).thenReturn(mock(Page.class));
        when(users.getExistingUserByKey(new UserKey(RAVI.value()))).thenReturn(null);

        shelf.restrict(7, List.of(MAYA, RAVI));

        assertThat(readers(ContentPermission.VIEW_PERMISSION)).containsExactly(maya);
        assertThat(readers(ContentPermission.EDIT_PERMISSION)).containsExactly(maya);
    }

    @Test
    public void aPageIsNotRestrictedToNobodyWhichWouldOpenIt() {
        when(pages.getPage(7L)).thenReturn(mock(Page.class));
        when(users.getExistingUserByKey(any())).thenReturn(null);

        assertThatThrownBy(() -> shelf.restrict(7, List.of(MAYA, RAVI))).isInstanceOf(Refusal.class);
        verify(restrictions, never()).setContentPermissions(any(), any(), any());
    }

    @Test
    public void onlyThePageThatIsBeingSavedIsInTheMakingAndOnlyMeanwhile() {
        Page foreign = mock(Page.class);
        when(foreign.getId()).thenReturn(8L);
        List<Page> own = new ArrayList<>();
        List<Boolean> answers = new ArrayList<>();
        doAnswer(saving -> {
                    Page page = saving.getArgument(0);
                    answers.add(shelf.isInTheMaking(page));
                    page.setId(7);
                    answers.add(shelf.isInTheMaking(page));
                    answers.add(shelf.isInTheMaking(foreign));
                    answers.add(CompletableFuture.supplyAsync(() -> shelf.isInTheMaking(page))
                            .get());
                    own.add(page);
                    return null;
                })
                .when(pages)
                .saveContentEntity(any(), any());

        shelf.save(wanted(), MAYA);

        assertThat(answers).containsExactly(false, true, false, false);
        assertThat(shelf.isInTheMaking(own.get(0))).isFalse();
    }

    @Test
    public void aPageThatCouldNotBeSavedIsNotInTheMakingAnyMore() {
        List<Page> own = new ArrayList<>();
        doAnswer(saving -> {
                    Page page = saving.getArgument(0);
                    page.setId(7);
                    own.add(page);
                    throw new IllegalStateException("no");
                })
                .when(pages)
                .saveContentEntity(any(), any());

        assertThatThrownBy(() -> shelf.save(wanted(), MAYA)).hasMessage("no");

        assertThat(shelf.isInTheMaking(own.get(0))).isFalse();
    }

    @Test
    public void theGatesOfAPageAreItsOwnRestrictionAndThoseItInherits() {
        Page page = mock(Page.class);
        when(pages.getPage(7L)).thenReturn(page);
        ContentPermission staff = ContentPermission.createGroupPermission(ContentPermission.VIEW_PERMISSION, "staff");
        when(restrictions.getContentPermissionSets(page, ContentPermission.VIEW_PERMISSION))
                .thenReturn(List.of(set(reader(maya), reader(ravi)), set(reader(maya), staff), set()));

        assertThat(shelf.gates(7)).containsExactly(new Gate(Set.of(MAYA, RAVI), false), new Gate(Set.of(MAYA), true));
        assertThatThrownBy(() -> shelf.gates(8)).isInstanceOf(Refusal.class);
    }

    @Test
    public void aPageInTheTrashHasNoSpaceAnyMore() {
        Page page = mock(Page.class);
        when(page.getSpaceKey()).thenReturn("TEAM");
        when(page.getTitle()).thenReturn("Home");
        when(pages.getPage(7L)).thenReturn(page);

        assertThat(shelf.spaceOf(7)).isEmpty();
        assertThat(shelf.spaceOf(8)).isEmpty();

        when(page.getId()).thenReturn(7L);
        when(pages.getPage("TEAM", "Home")).thenReturn(page);
        assertThat(shelf.spaceOf(7)).contains("TEAM");
    }

    @SuppressWarnings("unchecked")
    private List<ConfluenceUser> readers(String type) {
        ArgumentCaptor<Collection<ContentPermission>> lines = ArgumentCaptor.forClass(Collection.class);
        verify(restrictions).setContentPermissions(lines.capture(), any(), eq(type));
        return lines.getValue().stream().map(ContentPermission::getUserSubject).toList();
    }

    private static ContentPermission reader(ConfluenceUser user) {
        return ContentPermission.createUserPermission(ContentPermission.VIEW_PERMISSION, user);
    }

    private static ContentPermissionSet set(ContentPermission... lines) {
        return new ContentPermissionSet(7, ContentPermission.VIEW_PERMISSION, List.of(lines));
    }

    private ConfluenceUser user(PersonKey key) {
        ConfluenceUser user = mock(ConfluenceUser.class);
        when(user.getKey()).thenReturn(new UserKey(key.value()));
        when(users.getExistingUserByKey(new UserKey(key.value()))).thenReturn(user);
        return user;
    }

    private static PrivatePage wanted() {
        return new PrivatePage("TEAM", Optional.empty(), "Title", "<p>body</p>", new Participants(MAYA, RAVI));
    }
}
