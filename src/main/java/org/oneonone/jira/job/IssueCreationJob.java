package org.oneonone.jira.job;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import org.oneonone.jira.IssueCreation;
import org.springframework.stereotype.Component;

/** Takes up creations that stopped half-way, as the people who asked for them, if they still see the page. */
@Component
public class IssueCreationJob implements JobRunner {
    private final IssueCreation creation;

    public IssueCreationJob(IssueCreation creation) {
        this.creation = creation;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        creation.recover();
        return JobRunnerResponse.success("");
    }
}
