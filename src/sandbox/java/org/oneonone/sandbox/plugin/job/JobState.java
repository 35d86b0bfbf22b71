package org.oneonone.sandbox.plugin.job;

import java.time.Instant;
import java.util.Optional;

/** A job for the list of scheduled jobs. */
public record JobState(
        String key, String name, String schedule, boolean perCluster, Instant nextRun, Optional<JobRun> lastRun) {}
