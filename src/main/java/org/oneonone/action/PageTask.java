package org.oneonone.action;

import java.time.LocalDate;
import java.util.Optional;
import org.oneonone.person.PersonKey;

/**
 * One native task, as the storage format of a page has it.
 *
 * @param taskId its number within the page; negative, from its place, where the page gives none or gives it twice
 * @param text its own text, white space collapsed, without mentions, dates and nested tasks
 * @param owner the first person it mentions
 * @param due the first date in it
 */
public record PageTask(long taskId, String text, Optional<PersonKey> owner, Optional<LocalDate> due, boolean done) {
    PageTask withDone(boolean other) {
        return new PageTask(taskId, text, owner, due, other);
    }

    PageTask withDue(Optional<LocalDate> other) {
        return new PageTask(taskId, text, owner, other, done);
    }

    PageTask withTaskId(long other) {
        return new PageTask(other, text, owner, due, done);
    }
}
