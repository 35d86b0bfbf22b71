package org.oneonone.sandbox.wiki.content;

import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.core.Modification;
import com.atlassian.confluence.core.SaveContext;
import com.atlassian.confluence.event.events.content.page.PageCreateEvent;
import com.atlassian.confluence.event.events.content.page.PageUpdateEvent;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.event.api.EventPublisher;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.wiki.people.Users;
import org.oneonone.sandbox.wiki.storage.Renderer;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Loads and saves pages the way Confluence's page manager does; what is saved needs a transaction. */
public final class PageStore {
    private static final int LONGEST_TITLE = 255;

    private final PageTable table;
    private final Renderer renderer;
    private final News news;
    private final EventPublisher events;
    private final Clock clock;

    public PageStore(Database database, Users users, Renderer renderer, News news, EventPublisher events, Clock clock) {
        this.table = new PageTable(database, users, renderer, id -> byId(id).orElse(null));
        this.renderer = renderer;
        this.news = news;
        this.events = events;
        this.clock = clock;
    }

    /** The page with the id, whatever its status; inside a transaction always the same object. */
    public Optional<Page> byId(long id) {
        Optional<Page> known = session().flatMap(session -> session.find(id));
        return known.or(() -> where("p.id = :id", Map.of("id", id)).stream().findFirst());
    }

    /** The current page with the title, whatever its case. */
    public Optional<Page> byTitle(String spaceKey, String title) {
        if (spaceKey == null || title == null) {
            return Optional.empty();
        }
        Map<String, String> parameters = Map.of("space", spaceKey, "title", title.toLowerCase(Locale.ROOT));
        return where("p.space_key = :space and p.title_key = :title", parameters).stream()
                .findFirst();
    }

    /** Pages by a condition over {@code p}; inside a transaction pending changes are written first. */
    List<Page> where(String condition, Map<String, ?> parameters) {
        session().ifPresent(PageSession::flush);
        return table.where(condition, parameters).stream().map(this::attached).toList();
    }

    /** Makes a new page and fires the create event, or overwrites a known one without version and event. */
    public void save(Page page, SaveContext context) {
        requireTransaction("saveContentEntity");
        check(page);
        page.setBodyAsString(renderer.withIds(page.getBodyAsString()));
        if (page.getId() == 0) {
            create(page, context);
        } else {
            page.minor(false);
            touch(page);
            write(page);
        }
    }

    private void create(Page page, SaveContext context) {
        refuseTakenTitle(page);
        ConfluenceUser actor = AuthenticatedUserThreadLocal.get();
        if (page.getCreator() == null) {
            page.setCreator(actor);
        }
        page.createdAt(clock.instant());
        touch(page);
        table.insert(page, 0);
        clean(page);
        boolean quiet = DefaultSaveContext.suppressesNotifications(context);
        // Confluence decides here, with the permissions of this moment, who hears of the page.
        news.created(page, actor, quiet);
        events.publish(new PageCreateEvent(page, quiet));
    }

    /** Lets the modification change the page and keeps the former state as a version. */
    public <T extends Page> void saveNewVersion(T page, Modification<T> modification, SaveContext context) {
        requireTransaction("saveNewVersion");
        if (page.getId() == 0 || !page.status().equals("current")) {
            throw new IllegalArgumentException("Only a saved, current page can get a new version: " + page);
        }
        requireAttached(page);
        Page former = copyOf(page);
        modification.modify(page);
        check(page);
        page.setBodyAsString(renderer.withIds(page.getBodyAsString()));
        refuseTakenTitle(page);
        former.status("historical");
        table.insert(former, page.getId());
        former.setLatestVersionId(page.getId());
        page.setVersion(page.getVersion() + 1);
        page.minor(DefaultSaveContext.isMinor(context));
        touch(page);
        write(page);
        boolean quiet = DefaultSaveContext.suppressesNotifications(context);
        news.updated(page, AuthenticatedUserThreadLocal.get(), quiet);
        events.publish(new PageUpdateEvent(page, former, quiet));
    }

    /** Writes status or parent without a version. */
    void write(Page page) {
        requireAttached(page);
        table.update(page);
        clean(page);
    }

    void delete(Page page) {
        table.delete(page.getId());
        session().ifPresent(session -> session.forget(page.getId()));
    }

    void publish(Object event) {
        events.publish(event);
    }

    /** Fails unless the thread is in a transaction, as a write to a closed Hibernate session does. */
    public static void requireTransaction(String what) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(what + " needs a transaction; wrap it in TransactionTemplate.execute");
        }
    }

    private static void check(Page page) {
        String title = page.getTitle();
        require(title != null && !title.isBlank(), "A page must have a title");
        require(title.length() <= LONGEST_TITLE, "The title is longer than " + LONGEST_TITLE + " characters");
        require(title.chars().noneMatch(Character::isISOControl), "The title has characters that cannot be printed");
        require(page.getSpace() != null, "A page must be in a space");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    private void refuseTakenTitle(Page page) {
        Map<String, ?> parameters = Map.of(
                "space", page.getSpaceKey(), "title", page.getTitle().toLowerCase(Locale.ROOT), "id", page.getId());
        if (!table.where("p.space_key = :space and p.title_key = :title and p.id <> :id", parameters)
                .isEmpty()) {
            throw PageConflict.taken(page);
        }
    }

    private void touch(Page page) {
        page.setLastModifier(AuthenticatedUserThreadLocal.get());
        page.modifiedAt(clock.instant());
    }

    private static Page copyOf(Page page) {
        Page copy = new Page();
        copy.setSpace(page.getSpace());
        copy.setTitle(page.getTitle());
        copy.setBodyAsString(page.getBodyAsString());
        copy.setVersion(page.getVersion());
        copy.setCreator(page.getCreator());
        copy.createdAt(page.createdAt());
        copy.setLastModifier(page.getLastModifier());
        copy.modifiedAt(page.modifiedAt());
        copy.parentId(page.parentId());
        copy.minor(page.minor());
        return copy;
    }

    private Page attached(Page page) {
        return session().map(session -> session.attach(page)).orElse(page);
    }

    private void requireAttached(Page page) {
        session()
                .map(session -> session.attach(page))
                .filter(known -> known != page)
                .ifPresent(known -> {
                    throw new IllegalStateException(
                            "a different object with the same identifier value was already associated with the session: page "
                                    + page.getId());
                });
    }

    private void clean(Page page) {
        session().ifPresent(session -> session.clean(page));
    }

    private Optional<PageSession> session() {
        return PageSession.current(this, table::update);
    }
}
