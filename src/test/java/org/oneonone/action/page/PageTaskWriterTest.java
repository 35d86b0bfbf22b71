package org.oneonone.action.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.same;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.oneonone.action.Bodies.macro;
import static org.oneonone.action.Bodies.task;
import static org.oneonone.action.ExampleItems.PAGE;
import static org.oneonone.action.ExampleItems.open;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;

import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.core.Modification;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.transaction.TransactionCallback;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import com.atlassian.sal.api.user.UserKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.mockito.ArgumentCaptor;
import org.oneonone.meeting.MeetingStore;
import org.oneonone.meeting.page.PagePen;
import org.oneonone.person.PersonKey;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.testing.AtOnce;
import org.oneonone.testing.Caller;
import org.oneonone.web.Access;
import org.oneonone.web.ActingAs;
import org.oneonone.web.HostRights;

public class PageTaskWriterTest {
    private static final String BEFORE = macro(task(1, false, "a &amp; b") + task(2, false, "c"));
    private static final String AFTER = macro(task(1, true, "a &amp; b") + task(2, false, "c"));

    private final PageManager pages = mock(PageManager.class);
    private final PermissionManager permissions = mock(PermissionManager.class);
    private final UserAccessor users = mock(UserAccessor.class);
    private final Page page = mock(Page.class);
    private final List<ConfluenceUser> actors = new ArrayList<>();
    private final Access access = new Access(
            new Caller().users(),
            new HostRights(permissions, users, mock(SpaceManager.class), pages, new AtOnce()),
            new InMemorySeriesStore(),
            mock(MeetingStore.class));
    private final PageTaskWriter writer =
            new PageTaskWriter(new PagePen(pages, new Watched(), access, new ActingAs(users)));

    @Before
    public void aPageThatRaviMayEditAndOlgaMayOnlyRead() {
        allow(RAVI, true);
        allow(OLGA, false);
        when(pages.getPage(PAGE)).thenReturn(page);
        when(page.getBodyAsString()).thenReturn(BEFORE);
    }

    @Test
    public void changesTheStatusOfOneTaskAsAMinorEditOfThePersonWhoTicks() {
        assertThat(writer.write(RAVI, open(1, "a & b"), true)).isTrue();

        assertThat(written()).isEqualTo(AFTER);
        assertThat(actors).containsExactly(users.getExistingUserByKey(new UserKey(RAVI.value())));
    }

    @Test
    public void changesTheDateOfOneTaskAsAMinorEditOfThePersonWhoDoes() {
        var due = Optional.of(LocalDate.parse("2026-12-24"));

        assertThat(writer.write(OLGA, open(1, "a & b"), due)).isFalse();
        assertThat(writer.write(RAVI, open(1, "a & b"), due)).isTrue();

        assertThat(written())
                .isEqualTo(macro(task(1, false, "a &amp; b <time datetime=\"2026-12-24\"/>") + task(2, false, "c")));
        assertThat(actors).containsExactly(users.getExistingUserByKey(new UserKey(RAVI.value())));
    }

    @Test
    public void savesNothingIfTheTaskIsAsItShouldBe() {
        assertThat(writer.write(RAVI, open(1, "a & b"), false)).isTrue();

        verify(pages, never()).saveNewVersion(any(), any(), any());
    }

    @Test
    public void whoMayNotEditThePageTicksNothing() {
        assertThat(writer.write(OLGA, open(1, "a & b"), true)).isFalse();

        verify(pages, never()).saveNewVersion(any(), any(), any());
    }

    @Test
    public void aTaskThatIsGoneCannotBeTicked() {
        assertThat(writer.write(RAVI, open(3, "gone"), true)).isFalse();
    }

    @Test
    public void nobodyActsAfterwards() {
        writer.write(RAVI, open(1, "a & b"), true);

        assertThat(AuthenticatedUserThreadLocal.get()).isNull();
    }

    @SuppressWarnings("unchecked")
    private String written() {
        ArgumentCaptor<Modification<Page>> change = ArgumentCaptor.forClass(Modification.class);
        verify(pages).saveNewVersion(same(page), change.capture(), eq(DefaultSaveContext.MINOR_EDIT));
        Page saved = mock(Page.class);
        change.getValue().modify(saved);
        ArgumentCaptor<String> body = ArgumentCaptor.forClass(String.class);
        verify(saved).setBodyAsString(body.capture());
        return body.getValue();
    }

    private void allow(PersonKey person, boolean mayEdit) {
        ConfluenceUser user = mock(ConfluenceUser.class);
        when(users.getExistingUserByKey(new UserKey(person.value()))).thenReturn(user);
        when(permissions.hasPermission(user, Permission.VIEW, page)).thenReturn(true);
        when(permissions.hasPermission(user, Permission.EDIT, page)).thenReturn(mayEdit);
    }

    /** Runs work at once and remembers as whom. */
    private final class Watched implements TransactionTemplate {
        @Override
        public <T> T execute(TransactionCallback<T> work) {
            actors.add(AuthenticatedUserThreadLocal.get());
            return work.doInTransaction();
        }
    }
}
