package org.oneonone.jira.job;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemId;
import org.oneonone.jira.IssueLinkStore;
import org.oneonone.jira.IssueSync;
import org.oneonone.jira.JiraFailure;
import org.oneonone.person.PersonKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Fetches statuses behind the back of a request, so that nobody's page waits for Jira. Who asks again for what already
 * waits is served by that; if too many wait, whoever comes next is told so.
 */
@Component
public class BackgroundRefresh {
    private static final Logger log = LoggerFactory.getLogger(BackgroundRefresh.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final IssueLinkStore links;
    private final IssueSync sync;
    private final Executor threads;
    private final Set<Wanted> waiting = ConcurrentHashMap.newKeySet();

    public BackgroundRefresh(IssueLinkStore links, IssueSync sync, Executor threads) {
        this.links = links;
        this.sync = sync;
        this.threads = threads;
    }

    public void begin(PersonKey reader, List<ActionItem> items) {
        var ids = new HashSet<>(items.stream().map(ActionItem::id).toList());
        var wanted = new Wanted(reader, ids);
        if (ids.isEmpty() || !waiting.add(wanted)) {
            return;
        }
        try {
            threads.execute(() -> refresh(wanted));
        } catch (RejectedExecutionException e) {
            waiting.remove(wanted);
            // Nothing is away, there is only too much to do; that passes, and we can say when.
            throw new JiraFailure.Busy(PATIENCE);
        }
    }

    /** Whoever asks while we are at it wants to know what comes later, and so begins anew. */
    private void refresh(Wanted wanted) {
        waiting.remove(wanted);
        try {
            sync.refresh(wanted.reader(), links.of(wanted.ids()));
        } catch (RuntimeException e) {
            log.error("A refresh of {} items failed", wanted.ids().size(), e);
        }
    }

    /** Who wants to know about which items. */
    private record Wanted(PersonKey reader, Set<ActionItemId> ids) {}
}
