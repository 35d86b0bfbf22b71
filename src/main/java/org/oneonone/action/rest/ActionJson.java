package org.oneonone.action.rest;

import java.time.Instant;
import java.time.LocalDate;
import org.oneonone.action.ActionItem;
import org.oneonone.web.PersonJson;
import org.oneonone.web.Wire;

/**
 * An action item on the wire.
 *
 * @param taskId the number of its task within the page
 * @param ageMeetings how many meetings it has lived through
 * @param issue what the reader may know of its Jira issue
 */
public record ActionJson(
        String id,
        String seriesId,
        String pageId,
        String taskId,
        String text,
        PersonJson owner,
        String due,
        String state,
        String createdAt,
        String completedAt,
        int ageMeetings,
        Record issue)
        implements Wire {
    static ActionJson of(ActionItem item, PersonJson owner, int ageMeetings, Record issue) {
        return new ActionJson(
                item.id().toString(),
                item.seriesId().toString(),
                Long.toString(item.pageId()),
                Long.toString(item.taskId()),
                item.text(),
                owner,
                item.due().map(LocalDate::toString).orElse(null),
                item.state().name(),
                item.createdAt().toString(),
                item.completedAt().map(Instant::toString).orElse(null),
                ageMeetings,
                issue);
    }
}
