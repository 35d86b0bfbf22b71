package org.oneonone.jira;

import java.time.Clock;
import org.oneonone.action.ActionItemStore;
import org.oneonone.action.TaskWriter;
import org.oneonone.person.People;
import org.oneonone.series.SeriesStore;
import org.oneonone.template.SpaceSettingsStore;

/** The services of this feature, put together for tests of what uses them. */
public record JiraServices(
        IssueLinkStore links, ActionItemStore items, TaskWriter tasks, JiraGateway jira, Clock clock) {
    public IssueCreation creation() {
        return new IssueCreation(links, items, (person, pageId) -> true, delivery(), clock);
    }

    public IssueAdoption adoption() {
        return new IssueAdoption(
                links, items, delivery(), new IssueSync(links, items, tasks, jira, clock), jira, clock);
    }

    public IssueDefaults defaults(SeriesStore series, SpaceSettingsStore settings, People people) {
        return new IssueDefaults(series, settings, people, jira);
    }

    private IssueDelivery delivery() {
        return new IssueDelivery(links, items, jira, clock);
    }
}
