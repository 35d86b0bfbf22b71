package org.oneonone.sandbox.wiki.content;

import com.atlassian.confluence.pages.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The pages that one transaction has loaded, as Hibernate keeps them: one object a page, and whoever changes one has it
 * written at the end, without a version and without an event.
 */
final class PageSession implements TransactionSynchronization {
    private final Object owner;
    private final Consumer<Page> write;
    private final Map<Long, Loaded> loaded = new LinkedHashMap<>();

    private PageSession(Object owner, Consumer<Page> write) {
        this.owner = owner;
        this.write = write;
    }

    /** The session of the thread's transaction, empty outside one. */
    static Optional<PageSession> current(Object owner, Consumer<Page> write) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return Optional.empty();
        }
        if (TransactionSynchronizationManager.getResource(owner) instanceof PageSession session) {
            return Optional.of(session);
        }
        PageSession session = new PageSession(owner, write);
        TransactionSynchronizationManager.bindResource(owner, session);
        TransactionSynchronizationManager.registerSynchronization(session);
        return Optional.of(session);
    }

    /** The object that stands for the page in this transaction. */
    Page attach(Page page) {
        return loaded.computeIfAbsent(page.getId(), id -> new Loaded(page, State.of(page)))
                .page();
    }

    Optional<Page> find(long id) {
        return Optional.ofNullable(loaded.get(id)).map(Loaded::page);
    }

    /** The page is in the table as it is now. */
    void clean(Page page) {
        loaded.put(page.getId(), new Loaded(page, State.of(page)));
    }

    void forget(long id) {
        loaded.remove(id);
    }

    /** Writes what was changed behind everybody's back. */
    @Override
    public void flush() {
        for (Loaded entry : Map.copyOf(loaded).values()) {
            if (!entry.state().equals(State.of(entry.page()))) {
                write.accept(entry.page());
                clean(entry.page());
            }
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        flush();
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(owner);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(owner, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(owner);
    }

    /** A page and how it was when last read or written. */
    private record Loaded(Page page, State state) {}

    /** What Hibernate would notice. */
    private record State(String title, String body, long parentId, String status) {
        static State of(Page page) {
            return new State(
                    Objects.toString(page.getTitle(), ""), page.getBodyAsString(), page.parentId(), page.status());
        }
    }
}
