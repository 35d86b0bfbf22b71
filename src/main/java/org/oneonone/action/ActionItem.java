package org.oneonone.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.oneonone.person.PersonKey;
import org.oneonone.series.SeriesId;

/**
 * A task with one owner and a due date, as our index knows it. The page holds the words; this is what can be searched.
 *
 * @param taskId the number of the task within its page
 * @param text its own text, white space collapsed, without mentions, dates and nested tasks
 * @param ticked what the page itself said when we last read it; differs from the state when only Jira knows it is done
 * @param state what became of it
 */
public record ActionItem(
        ActionItemId id,
        SeriesId seriesId,
        long pageId,
        long taskId,
        String text,
        Optional<PersonKey> owner,
        Optional<LocalDate> due,
        boolean ticked,
        ActionItemState state,
        Instant createdAt,
        Optional<Instant> completedAt) {

    public boolean isOpen() {
        return state == ActionItemState.OPEN;
    }

    public boolean isDone() {
        return state == ActionItemState.DONE;
    }

    /** The same item under the number that the store gave it. */
    public ActionItem withId(ActionItemId given) {
        return new ActionItem(given, seriesId, pageId, taskId, text, owner, due, ticked, state, createdAt, completedAt);
    }

    /** An item for a task that was not known; the id is the store's to give. */
    static ActionItem first(SeriesId seriesId, long pageId, PageTask task, Instant now) {
        return new ActionItem(
                new ActionItemId(0),
                seriesId,
                pageId,
                task.taskId(),
                task.text(),
                task.owner(),
                task.due(),
                task.done(),
                task.done() ? ActionItemState.DONE : ActionItemState.OPEN,
                now,
                task.done() ? Optional.of(now) : Optional.empty());
    }

    /** The same item, found again as this task; what the person changed on the page wins over what we thought. */
    ActionItem seenAs(PageTask task, Instant now) {
        var changedOnPage = task.done() != ticked || state == ActionItemState.DROPPED;
        var next = new ActionItem(
                id,
                seriesId,
                pageId,
                task.taskId(),
                task.text(),
                task.owner(),
                task.due(),
                task.done(),
                state,
                createdAt,
                completedAt);
        return changedOnPage ? next.in(task.done() ? ActionItemState.DONE : ActionItemState.OPEN, now) : next;
    }

    /** The same item in another state. */
    public ActionItem in(ActionItemState next, Instant now) {
        if (next == state) {
            return this;
        }
        var completed = next == ActionItemState.DONE ? Optional.of(now) : Optional.<Instant>empty();
        return new ActionItem(
                id,
                seriesId,
                pageId,
                taskId,
                text,
                owner,
                due,
                ticked,
                next,
                createdAt,
                next == ActionItemState.DROPPED ? completedAt : completed);
    }
}
