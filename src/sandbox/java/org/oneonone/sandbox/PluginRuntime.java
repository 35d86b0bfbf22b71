package org.oneonone.sandbox;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.cache.CacheManager;
import org.oneonone.sandbox.cluster.ClusterLocks;
import org.oneonone.sandbox.cluster.MemoryCaches;
import org.oneonone.sandbox.plugin.ao.AoService;
import org.oneonone.sandbox.plugin.job.JobScheduler;
import org.oneonone.sandbox.plugin.rest.RestServlet;

/** The area below all others: storage, REST, jobs, locks and caches of plugins. */
public final class PluginRuntime {
    private final JobScheduler scheduler;

    public PluginRuntime(Host host) {
        ClusterLocks locks = new ClusterLocks(host.database());
        host.services().provide(ClusterLockService.class, locks);
        host.services().provide(CacheManager.class, new MemoryCaches(host.clock()));
        new AoService(host.plugins(), host.services(), host.database(), locks);
        host.confluence().servlet("/rest/*", new RestServlet(host.plugins(), host.services()));
        this.scheduler = new JobScheduler(
                host.plugins(),
                host.database(),
                locks,
                host.clock(),
                host.settings().node());
        host.whenReady(scheduler::start);
        host.closeAtEnd(scheduler);
    }

    /** For the list of jobs, for running one now, and for what a journey in time makes due. */
    public JobScheduler scheduler() {
        return scheduler;
    }
}
