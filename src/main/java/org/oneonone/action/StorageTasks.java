package org.oneonone.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The native tasks inside the action items macro of a page: reads them, and changes single ones without touching
 * another byte. Nothing here ever throws; a body that cannot be understood simply has no answer.
 */
public final class StorageTasks {
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
