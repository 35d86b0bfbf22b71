package org.oneonone.sandbox.plugin.job;

import com.atlassian.scheduler.status.RunOutcome;
import java.time.Instant;

/**
 * How a run of a job ended.
 *
 * @param startedAt when it began, by the sandbox's clock
 * @param outcome what the job said, or FAILED if it threw
 * @param message what the job or its failure said, empty if nothing
 */
public record JobRun(Instant startedAt, RunOutcome outcome, String message) {}
