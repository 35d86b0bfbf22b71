package org.oneonone.sandbox.plugin.job;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.status.RunOutcome;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.base.Holds;
import org.oneonone.sandbox.plugin.PluginSystem;
import org.oneonone.sandbox.spring.ContextLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the plugins' jobs when they are due by the sandbox's clock, without a user. Of a per-cluster job each due time
 * is claimed in the database, and a cluster lock keeps two runs apart.
 */
public final class JobScheduler implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(JobScheduler.class);
    private static final long TICK_MILLIS = 250;

    private final PluginSystem plugins;
    private final ClusterLockService locks;
    private final Clock clock;
    private final int node;
    private final JobTable table;
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(JobScheduler::thread);
    private final ExecutorService workers = Executors.newCachedThreadPool(JobScheduler::thread);

    public JobScheduler(PluginSystem plugins, Database database, ClusterLockService locks, Clock clock, int node) {
        this.plugins = plugins;
        this.locks = locks;
        this.clock = clock;
        this.node = node;
        this.table = new JobTable(database);
        plugins.type("job-config", JobModule::new);
    }

    /** Begins to look for due jobs. */
    public void start() {
        ticks.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The jobs of the enabled plugins. */
    public List<JobState> jobs() {
        return plugins.modules(JobModule.class).stream()
                .map(job -> new JobState(
                        job.key(),
                        job.name(),
                        job.schedule().toString(),
                        job.isPerCluster(),
                        table.nextRun(rowKey(job), job.schedule().after(clock.instant())),
                        table.lastRun(rowKey(job))))
                .toList();
    }

    /** Runs the job of the key now and waits for it, after a run that is under way; empty if there is no such job. */
    public Optional<JobRun> run(String key) {
        return plugins.modules(JobModule.class).stream()
                .filter(job -> job.key().equals(key))
                .findFirst()
                .map(job -> CompletableFuture.supplyAsync(Holds.along(() -> runLocked(job)), workers)
                        .join());
    }

    /** Runs every job that is due and waits for them; the clock switch calls it after it moved the time. */
    public void runDue() {
        due().stream()
                .map(job -> CompletableFuture.runAsync(() -> runLocked(job), workers))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private void tick() {
        try {
            due().forEach(job -> workers.execute(() -> runLocked(job)));
        } catch (RuntimeException e) {
            log.warn("Looking for due jobs fails", e);
        }
    }

    /** The jobs whose due time this node has claimed just now. */
    private List<JobModule> due() {
        return plugins.modules(JobModule.class).stream()
                .filter(job -> !running.contains(rowKey(job)))
                .filter(this::claim)
                .toList();
    }

    private boolean claim(JobModule job) {
        Instant now = clock.instant();
        Instant next = job.schedule().after(now);
        Instant due = table.nextRun(rowKey(job), next);
        // After a journey into the past the old due time would be ages away.
        boolean isAway = due.isAfter(next);
        boolean isClaimed = (isAway || !due.isAfter(now)) && table.claim(rowKey(job), due, next);
        return isClaimed && !isAway;
    }

    private JobRun runLocked(JobModule job) {
        String row = rowKey(job);
        running.add(row);
        try {
            ClusterLock lock = locks.getLockForName("org.oneonone.sandbox.job." + row);
            lock.lock();
            try {
                JobRun run = run(job, clock.instant());
                table.save(row, run);
                return run;
            } finally {
                lock.unlock();
            }
        } finally {
            running.remove(row);
        }
    }

    private JobRun run(JobModule job, Instant now) {
        JobRunner runner = job.runner();
        if (runner == null) {
            return new JobRun(now, RunOutcome.UNAVAILABLE, "the plugin is disabled");
        }
        AuthenticatedUserThreadLocal.set(null);
        try {
            JobRunnerResponse response =
                    ContextLoader.run(job.plugin().classLoader(), () -> runner.runJob(() -> runner != job.runner()));
            RunOutcome outcome = response == null ? RunOutcome.SUCCESS : response.getRunOutcome();
            String message = response == null ? null : response.getMessage();
            if (outcome == RunOutcome.FAILED) {
                log.error("Job {} fails: {}", job.completeKey(), message);
            }
            return new JobRun(now, outcome, Optional.ofNullable(message).orElse(""));
        } catch (RuntimeException | LinkageError e) {
            log.error("Job {} fails", job.completeKey(), e);
            return new JobRun(now, RunOutcome.FAILED, e.toString());
        } finally {
            AuthenticatedUserThreadLocal.set(null);
        }
    }

    private String rowKey(JobModule job) {
        return job.isPerCluster() ? job.completeKey() : job.completeKey() + "@" + node;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "scheduler");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        ticks.shutdownNow();
        workers.shutdownNow();
    }
}
