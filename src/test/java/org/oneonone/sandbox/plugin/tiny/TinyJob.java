package org.oneonone.sandbox.plugin.tiny;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;

/** A job that says how often it ran and for whom, and throws at the third time. */
public final class TinyJob implements JobRunner {
    private int runs;

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        runs++;
        if (runs == 3) {
            throw new IllegalStateException("the third run fails");
        }
        return JobRunnerResponse.success("run " + runs + " for " + AuthenticatedUserThreadLocal.get());
    }
}
