package org.oneonone.jira.job;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import java.time.Clock;
import java.util.Optional;
import org.oneonone.jira.IssueLink;
import org.oneonone.jira.IssueLinkStore;
import org.oneonone.jira.IssueSync;
import org.oneonone.jira.LookStore;
import org.springframework.stereotype.Component;

/**
 * Follows all linked issues. It reads as the people who made them; Jira answers whether they may, and each tick asks
 * Confluence.
 */
@Component
public class IssueSyncJob implements JobRunner {
    private static final int PAGE = 500;

    private final IssueLinkStore links;
    private final LookStore looks;
    private final IssueSync sync;
    private final Clock clock;

    public IssueSyncJob(IssueLinkStore links, LookStore looks, IssueSync sync, Clock clock) {
        this.links = links;
        this.looks = looks;
        this.sync = sync;
        this.clock = clock;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        var round = new SyncRound(looks, sync, clock);
        var last = Optional.<IssueLink>empty();
        do {
            var page = links.followed(last, PAGE);
            page.forEach(round::take);
            last = page.size() < PAGE ? Optional.empty() : Optional.of(page.get(PAGE - 1));
        } while (last.isPresent());
        round.end();
        return JobRunnerResponse.success("");
    }
}
