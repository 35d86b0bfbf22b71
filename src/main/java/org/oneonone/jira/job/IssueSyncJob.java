package org.oneonone.jira.job;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import org.oneonone.jira.IssueLinkStore;
import org.oneonone.jira.IssueSync;
import org.springframework.stereotype.Component;

/**
 * Follows linked issues, those first that were not looked at for longest. It reads as the people who made them; Jira
 * answers whether they may, and each tick asks Confluence.
 */
@Component
public class IssueSyncJob implements JobRunner {
    private static final int BATCH = 2_000;

    private final IssueLinkStore links;
    private final IssueSync sync;

    public IssueSyncJob(IssueLinkStore links, IssueSync sync) {
        this.links = links;
        this.sync = sync;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        sync.pass(links.linked(BATCH));
        return JobRunnerResponse.success("");
    }
}
