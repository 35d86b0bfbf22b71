package com.atlassian.scheduler;

/**
 * How a run ended.
 *
 * <p>Declaration: partial. Evidence: exact (scheduler-api 4.0.0).
 */
public final class JobRunnerResponse {
    private JobRunnerResponse() {}

    public static native JobRunnerResponse success(String message);
}
