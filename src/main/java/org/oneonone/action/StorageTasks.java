package org.oneonone.action;

import java.util.List;
import java.util.Optional;
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
        var before = TaskReader.read(storage).orElse(List.of());
        var place = IntStream.range(0, before.size())
                .filter(index -> before.get(index).task().taskId() == taskId)
                .findFirst();
        if (place.isEmpty()) {
            return Optional.empty();
        }
        return TaskEdit.setStatus(storage, before.get(place.getAsInt()).ordinal(), done)
                .filter(after -> isOnlyChange(before, after, place.getAsInt(), done));
    }

    /** Finding a place by its characters must never change more than was asked for, so the result is read again. */
    private static boolean isOnlyChange(List<TaskReader.Found> before, String changed, int place, boolean done) {
        var after = TaskReader.read(changed).orElse(List.of());
        return after.size() == before.size()
                && IntStream.range(0, after.size()).allMatch(index -> after.get(index)
                        .task()
                        .equals(
                                index == place
                                        ? before.get(index).task().withDone(done)
                                        : before.get(index).task()));
    }
}
