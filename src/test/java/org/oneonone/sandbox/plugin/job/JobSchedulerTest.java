package org.oneonone.sandbox.plugin.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.scheduler.status.RunOutcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.base.SandboxClock;
import org.oneonone.sandbox.base.SandboxDatabase;
import org.oneonone.sandbox.cluster.ClusterLocks;
import org.oneonone.sandbox.plugin.PluginSystem;
import org.oneonone.sandbox.plugin.Services;
import org.oneonone.sandbox.plugin.TinyJar;
import org.oneonone.sandbox.plugin.tiny.TinyJob;

public class JobSchedulerTest {
    @Rule
    public final TemporaryFolder home = new TemporaryFolder();

    private final SandboxClock clock = new SandboxClock();
    private Database database;
    private Database otherNode;
    private PluginSystem plugins;
    private JobScheduler first;
    private JobScheduler second;

    @Before
    public void start() {
        Path folder = home.getRoot().toPath();
        database = SandboxDatabase.open(folder, "", "sa", "");
        otherNode = new Database(database.url(), "sa", "");
        plugins = new PluginSystem(new Services(), folder.resolve("osgi"), clock);
        first = new JobScheduler(plugins, database, new ClusterLocks(database), clock, 1);
        second = new JobScheduler(plugins, otherNode, new ClusterLocks(otherNode), clock, 2);
        plugins.install(new TinyJar()
                .manifest("Import-Package", "com.atlassian.scheduler,com.atlassian.confluence.user")
                .type(TinyJob.class)
                .index("component", TinyJob.class.getName())
                .modules(
                        """
                        <job-config key="tick" name="Tick">
                          <job key="tinyJob" perClusterJob="true"/><schedule repeat-interval="86400000"/>
                        </job-config>""")
                .write(folder));
        first.jobs();
    }

    @After
    public void stop() throws Exception {
        first.close();
        second.close();
        plugins.close();
        otherNode.close();
        database.close();
    }

    @Test
    public void runsADueJobOnceAfterAJourneyOfManyDays() {
        first.runDue();
        assertThat(first.jobs().get(0).lastRun()).isEmpty();

        clock.advance(Duration.ofDays(14));
        first.runDue();
        first.runDue();

        assertThat(first.jobs().get(0).lastRun())
                .hasValueSatisfying(run -> assertThat(run.message()).isEqualTo("run 1 for null"));
    }

    @Test
    public void runsADueJobOnOneNodeOnly() {
        clock.advance(Duration.ofDays(2));

        CompletableFuture.allOf(CompletableFuture.runAsync(first::runDue), CompletableFuture.runAsync(second::runDue))
                .join();

        assertThat(second.run("tick"))
                .hasValueSatisfying(run -> assertThat(run.message()).isEqualTo("run 2 for null"));
    }

    @Test
    public void isDueAgainSoonAfterAJourneyIntoThePast() {
        clock.advance(Duration.ofDays(365));
        first.runDue();

        clock.advance(Duration.ofDays(-365));
        first.runDue();

        assertThat(first.jobs().get(0).nextRun())
                .isBefore(clock.instant().plus(Duration.ofDays(1)).plusSeconds(1));
    }

    @Test
    public void recordsAFailureAndGoesOn() {
        first.run("tick");
        first.run("tick");

        assertThat(first.run("tick"))
                .hasValueSatisfying(run -> assertThat(run.outcome()).isEqualTo(RunOutcome.FAILED));
        assertThat(first.run("tick"))
                .hasValueSatisfying(run -> assertThat(run.outcome()).isEqualTo(RunOutcome.SUCCESS));
        assertThat(first.run("unknown")).isEmpty();
    }
}
