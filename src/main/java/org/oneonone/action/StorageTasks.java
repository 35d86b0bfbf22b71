package org.oneonone.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.oneonone.person.PersonKey;
import org.oneonone.template.StorageFormat;

/**
 * The native tasks inside the action items macro of a page: reads them, and changes single ones without touching
 * another byte. Nothing here ever throws; a body that cannot be understood simply has no answer.
 */
public final class StorageTasks {
    /** No page has more digits, and what has is no number of a task. */
    private static final Pattern TASK_ID = Pattern.compile("<ac:task-id>\\s*([0-9]{1,15})\\s*</ac:task-id>");

    private StorageTasks() {}

    /** The tasks in the order of the page; empty if the body is not well-formed, which says nothing about its tasks. */
    public static Optional<List<PageTask>> read(String storage) {
        return TaskReader.read(storage)
                .map(found -> found.stream().map(TaskReader.Found::task).toList());
    }

    /** The body with one task ticked or unticked; empty if it has no such task. */
    public static Optional<String> withStatus(String storage, long taskId, boolean done) {
        return edited(
                storage,
                taskId,
                ordinal -> TaskEdit.setStatus(storage, ordinal, done),
                (before, after) -> before.withDone(done));
    }

    /**
     * The body with another first date in one task, or without it, so that the next date counts; empty if it has no
     * such task.
     */
    public static Optional<String> withDue(String storage, long taskId, Optional<LocalDate> due) {
        return edited(
                storage,
                taskId,
                ordinal -> TaskEdit.setDue(storage, ordinal, due),
                (before, after) -> before.withDue(due.isPresent() ? due : after.due()));
    }

    /**
     * The body with one more open task behind the others.
     *
     * @param words what is to be done, in storage format
     */
    public static Optional<String> withNew(
            String storage, String words, Optional<PersonKey> owner, Optional<LocalDate> due) {
        var number = TASK_ID.matcher(storage)
                        .results()
                        .mapToLong(found -> Long.parseLong(found.group(1)))
                        .max()
                        .orElse(0)
                + 1;
        var body = words
                + owner.map(key -> " <ac:link><ri:user ri:userkey=\"" + StorageFormat.escape(key.value())
                                + "\"/></ac:link>")
                        .orElse("")
                + due.map(day -> " <time datetime=\"" + day + "\"/>").orElse("");
        var task = "<ac:task>\n<ac:task-id>" + number + "</ac:task-id>\n<ac:task-status>incomplete</ac:task-status>\n"
                + "<ac:task-body>" + body + "</ac:task-body>\n</ac:task>\n";
        return Optional.of(TaskEdit.add(storage, task))
                .filter(after -> isOnlyAddition(storage, after, number, owner, due));
    }

    private static boolean isOnlyAddition(
            String storage, String changed, long number, Optional<PersonKey> owner, Optional<LocalDate> due) {
        var before = read(storage).orElse(List.of());
        var after = new ArrayList<>(read(changed).orElse(List.of()));
        var added = after.stream().filter(task -> task.taskId() == number).findFirst();
        return added.filter(task -> task.owner().equals(owner) && task.due().equals(due) && !task.done())
                        .filter(after::remove)
                        .isPresent()
                && after.equals(before);
    }

    private static Optional<String> edited(
            String storage, long taskId, IntFunction<Optional<String>> edit, BinaryOperator<PageTask> expected) {
        var before = TaskReader.read(storage).orElse(List.of());
        return IntStream.range(0, before.size())
                .filter(index -> before.get(index).task().taskId() == taskId)
                .boxed()
                .findFirst()
                .flatMap(place -> edit.apply(before.get(place).ordinal())
                        .filter(after -> isOnlyChange(before, after, place, expected)));
    }

    /** Finding a place by its characters must never change more than was asked for, so the result is read again. */
    private static boolean isOnlyChange(
            List<TaskReader.Found> before, String changed, int place, BinaryOperator<PageTask> expected) {
        var after = TaskReader.read(changed).orElse(List.of());
        return after.size() == before.size()
                && IntStream.range(0, after.size()).allMatch(index -> {
                    var was = before.get(index).task();
                    var is = after.get(index).task();
                    return is.equals(index == place ? expected.apply(was, is) : was);
                });
    }
}
