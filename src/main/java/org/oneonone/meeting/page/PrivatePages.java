package org.oneonone.meeting.page;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.ContentPermissionManager;
import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.ContentPermission;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;
import org.springframework.stereotype.Component;

/** Saves and restricts pages in Confluence. */
@Component
class PrivatePages {
    private final PageManager pages;
    private final SpaceManager spaces;
    private final ContentPermissionManager restrictions;
    private final UserAccessor users;

    /** The page that this thread is saving. Page events come on the saving thread, so no other node ever needs it. */
    private final ThreadLocal<Page> inTheMaking = new ThreadLocal<>();

    PrivatePages(PageManager pages, SpaceManager spaces, ContentPermissionManager restrictions, UserAccessor users) {
        this.pages = pages;
        this.spaces = spaces;
        this.restrictions = restrictions;
        this.users = users;
    }

    /** Saves a page and restricts it to its readers; only the two together, in the caller's transaction, are safe. */
    long save(PrivatePage wanted, PersonKey author) {
        Space space = Optional.ofNullable(spaces.getSpace(wanted.spaceKey()))
                .orElseThrow(() -> Refusal.conflict("oneonone.meeting.error.space"));
        // Who may read is found before anything is saved: a participant who is gone fails here, without a trace.
        List<ConfluenceUser> readers =
                wanted.readers().both().stream().map(this::user).toList();
        Page page = new Page();
        page.setSpace(space);
        page.setTitle(wanted.title());
        page.setBodyAsString(wanted.body());
        page.setCreator(user(author));
        wanted.parentId().ifPresent(parent -> place(page, parent));
        inTheMaking.set(page);
        try {
            pages.saveContentEntity(page, DefaultSaveContext.SUPPRESS_NOTIFICATIONS);
        } finally {
            inTheMaking.remove();
        }
        restrict(page, readers);
        return page.getId();
    }

    /**
     * Whether a page is the very one that {@link #save} writes at this moment, on this thread. No other page can pass
     * for it, whatever it contains and whoever made it: ids are compared, not texts.
     */
    boolean isInTheMaking(ContentEntityObject page) {
        Page own = inTheMaking.get();
        return own != null && own.getId() != 0 && own.getId() == page.getId();
    }

    /**
     * Lets nobody but these people read and edit a page that stands already. Whoever has no account any more is left
     * out, since a page that stays open would be worse; a refusal only if nobody is left.
     */
    void restrict(long pageId, Collection<PersonKey> readers) {
        Page page = Optional.ofNullable(pages.getPage(pageId)).orElseThrow(Refusal::absent);
        List<ConfluenceUser> present = readers.stream()
                .map(this::existing)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (present.isEmpty()) {
            throw gone();
        }
        restrict(page, present);
    }

    /** The space of a page that is neither gone nor in the trash. */
    Optional<String> spaceOf(long pageId) {
        // A page in the trash still has an id, but its space no longer knows its title.
        return Optional.ofNullable(pages.getPage(pageId))
                .filter(page -> {
                    Page current = pages.getPage(page.getSpaceKey(), page.getTitle());
                    return current != null && current.getId() == pageId;
                })
                .map(Page::getSpaceKey);
    }

    /**
     * What restricts reading a page: its own restriction and each that it inherits. A reader has to pass all of them.
     */
    List<Gate> gates(long pageId) {
        Page page = Optional.ofNullable(pages.getPage(pageId)).orElseThrow(Refusal::absent);
        return restrictions.getContentPermissionSets(page, ContentPermission.VIEW_PERMISSION).stream()
                .filter(set -> !set.isEmpty())
                .map(Gate::of)
                .toList();
    }

    boolean isTitleTaken(String spaceKey, String title) {
        return pages.getPage(spaceKey, title) != null;
    }

    private void place(Page page, long parentId) {
        Page parent = pages.getPage(parentId);
        page.setParentPage(parent);
        parent.addChild(page);
    }

    private void restrict(Page page, List<ConfluenceUser> readers) {
        for (String type : List.of(ContentPermission.VIEW_PERMISSION, ContentPermission.EDIT_PERMISSION)) {
            Stream<ContentPermission> each =
                    readers.stream().map(reader -> ContentPermission.createUserPermission(type, reader));
            restrictions.setContentPermissions(new ArrayList<>(each.toList()), page, type);
        }
    }

    private ConfluenceUser user(PersonKey key) {
        return existing(key).orElseThrow(PrivatePages::gone);
    }

    private Optional<ConfluenceUser> existing(PersonKey key) {
        return Optional.ofNullable(users.getExistingUserByKey(new UserKey(key.value())));
    }

    private static Refusal gone() {
        return Refusal.conflict("oneonone.meeting.error.person-gone");
    }
}
