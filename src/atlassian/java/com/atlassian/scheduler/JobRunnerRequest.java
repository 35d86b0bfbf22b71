package com.atlassian.scheduler;

/**
 * One run of a job.
 *
 * <p>Declaration: partial. Evidence: exact (scheduler-api 4.0.0).
 */
public interface JobRunnerRequest {
    boolean isCancellationRequested();
}
