package org.oneonone.jira.job;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** The few threads on which statuses are fetched; what neither runs nor fits into the queue is rejected. */
@Component
class RefreshThreads implements Executor {
    private static final int THREADS = 2;
    private static final int WAITING = 100;

    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            RefreshThreads::thread,
            new ThreadPoolExecutor.AbortPolicy());

    RefreshThreads() {
        pool.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable work) {
        pool.execute(work);
    }

    @PreDestroy
    void stop() {
        pool.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "one-on-one-refresh");
        thread.setDaemon(true);
        return thread;
    }
}
