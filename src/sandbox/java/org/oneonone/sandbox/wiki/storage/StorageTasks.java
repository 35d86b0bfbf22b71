package org.oneonone.sandbox.wiki.storage;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Reads and ticks the native tasks of a page. */
public final class StorageTasks {
    private StorageTasks() {}

    /** A task as it stands in the text. */
    public record Task(long id, boolean complete, String text, Optional<String> assigneeKey, Optional<LocalDate> due) {}

    /** The numbered tasks in document order; text that is not well-formed has none. */
    public static List<Task> read(String storage) {
        try {
            return tasks(storage)
                    .filter(task -> number(task).isPresent())
                    .map(StorageTasks::task)
                    .toList();
        } catch (StorageFault e) {
            return List.of();
        }
    }

    /** The text with one task ticked or unticked; all other bytes stay. Empty if the page has no such task. */
    public static Optional<String> withStatus(String storage, long taskId, boolean complete) {
        String status = "<ac:task-status>" + (complete ? "complete" : "incomplete") + "</ac:task-status>";
        return tasks(storage)
                .filter(task -> number(task).equals(OptionalLong.of(taskId)))
                .findFirst()
                .map(task -> {
                    Optional<StorageElement> old = task.child("ac:task-status");
                    int start = old.map(StorageElement::start)
                            .orElseGet(
                                    () -> task.child("ac:task-id").orElseThrow().end());
                    int end = old.map(StorageElement::end).orElse(start);
                    return storage.substring(0, start) + status + storage.substring(end);
                });
    }

    static OptionalLong number(StorageElement task) {
        try {
            return task.child("ac:task-id")
                    .map(id -> OptionalLong.of(Long.parseLong(id.text().strip())))
                    .orElse(OptionalLong.empty());
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    static boolean isComplete(StorageElement task) {
        return task.child("ac:task-status")
                .filter(status -> status.text().strip().equals("complete"))
                .isPresent();
    }

    private static Stream<StorageElement> tasks(String storage) {
        return StorageParser.parse(storage).descendants().filter(element -> element.is("ac:task"));
    }

    private static Task task(StorageElement task) {
        List<StorageElement> own =
                task.child("ac:task-body").stream().flatMap(StorageTasks::own).toList();
        return new Task(
                number(task).orElseThrow(),
                isComplete(task),
                task.child("ac:task-body").map(PlainText::withoutNestedTasks).orElse(""),
                own.stream()
                        .filter(element -> element.is("ri:user"))
                        .flatMap(user -> user.attribute("ri:userkey").stream())
                        .findFirst(),
                own.stream()
                        .filter(element -> element.is("time"))
                        .flatMap(time -> date(time).stream())
                        .findFirst());
    }

    private static Stream<StorageElement> own(StorageElement element) {
        return Stream.concat(
                Stream.of(element),
                element.elements().filter(child -> !child.is("ac:task-list")).flatMap(StorageTasks::own));
    }

    private static Optional<LocalDate> date(StorageElement time) {
        try {
            return time.attribute("datetime").map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
