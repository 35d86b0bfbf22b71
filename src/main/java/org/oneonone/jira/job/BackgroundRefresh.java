package org.oneonone.jira.job;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.oneonone.action.ActionItem;
import org.oneonone.jira.IssueLinkStore;
import org.oneonone.jira.IssueSync;
import org.oneonone.person.PersonKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Fetches statuses behind the back of a request, so that nobody's page waits for Jira. If too many ask at once, some
 * are left to the next pass of the job.
 */
@Component
public class BackgroundRefresh {
    private static final Logger log = LoggerFactory.getLogger(BackgroundRefresh.class);
    private static final int THREADS = 2;
    private static final int WAITING = 100;

    private final IssueLinkStore links;
    private final IssueSync sync;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            BackgroundRefresh::thread,
            new ThreadPoolExecutor.DiscardPolicy());

    public BackgroundRefresh(IssueLinkStore links, IssueSync sync) {
        this.links = links;
        this.sync = sync;
        threads.allowCoreThreadTimeOut(true);
    }

    public void begin(PersonKey reader, List<ActionItem> items) {
        var ids = items.stream().map(ActionItem::id).toList();
        threads.execute(() -> {
            try {
                sync.refresh(reader, links.of(ids));
            } catch (RuntimeException e) {
                log.error("A refresh of {} items failed", ids.size(), e);
            }
        });
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "one-on-one-refresh");
        thread.setDaemon(true);
        return thread;
    }
}
