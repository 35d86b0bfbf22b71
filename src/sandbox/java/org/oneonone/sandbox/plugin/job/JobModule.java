package org.oneonone.sandbox.plugin.job;

import com.atlassian.plugin.PluginParseException;
import com.atlassian.scheduler.JobRunner;
import org.oneonone.sandbox.plugin.DescriptorElement;
import org.oneonone.sandbox.plugin.InstalledPlugin;
import org.oneonone.sandbox.plugin.PluginModule;

/** {@code <job-config>}: a bean of the plugin that the scheduler runs. */
final class JobModule extends PluginModule {
    private final JobSchedule schedule;
    private final DescriptorElement job;
    private volatile JobRunner runner;

    JobModule(InstalledPlugin plugin, DescriptorElement element) {
        super(plugin, element);
        this.schedule = JobSchedule.of(element);
        this.job = element.child("job").orElseThrow(() -> new PluginParseException(completeKey() + " has no <job>"));
    }

    @Override
    protected void enable() {
        runner = plugin().createOrBean("bean:" + job.required("key"), JobRunner.class);
    }

    @Override
    protected void disable() {
        runner = null;
    }

    JobRunner runner() {
        return runner;
    }

    JobSchedule schedule() {
        return schedule;
    }

    boolean isPerCluster() {
        return job.flag("perClusterJob");
    }

    String name() {
        return element().attribute("name", key());
    }
}
