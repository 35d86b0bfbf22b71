package org.oneonone.jira.job;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import org.oneonone.action.ActionItemStore;
import org.oneonone.jira.IssueCreation;
import org.oneonone.jira.IssueLink;
import org.oneonone.web.Access;
import org.springframework.stereotype.Component;

/** Takes up creations that stopped half-way, as the people who asked for them, if they still see the page. */
@Component
public class IssueCreationJob implements JobRunner {
    private final Access access;
    private final ActionItemStore items;
    private final IssueCreation creation;

    public IssueCreationJob(Access access, ActionItemStore items, IssueCreation creation) {
        this.access = access;
        this.items = items;
        this.creation = creation;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        creation.recover(this::mayStill);
        return JobRunnerResponse.success("");
    }

    private boolean mayStill(IssueLink link) {
        return items.byId(link.actionId())
                .filter(item -> access.canView(link.actor(), item.pageId()))
                .isPresent();
    }
}
