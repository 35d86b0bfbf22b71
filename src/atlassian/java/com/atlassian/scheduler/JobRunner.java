package com.atlassian.scheduler;

/**
 * The work of a scheduled job.
 *
 * <p>Declaration: complete. Evidence: exact (scheduler-api 4.0.0).
 */
public interface JobRunner {
    JobRunnerResponse runJob(JobRunnerRequest request);
}
