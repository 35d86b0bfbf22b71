package org.oneonone.sandbox.plugin.job;

import com.atlassian.scheduler.status.RunOutcome;
import java.time.Instant;

/** How a run of a job ended, by what the job said or by what it threw; the message is empty if there was nothing to say. */
public record JobRun(Instant startedAt, RunOutcome outcome, String message) {}
