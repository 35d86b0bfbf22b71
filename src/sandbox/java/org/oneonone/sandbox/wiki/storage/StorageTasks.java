package org.oneonone.sandbox.wiki.storage;

import java.util.Optional;

/** Reads and ticks the native tasks of a page. */
public final class StorageTasks {
    private StorageTasks() {}

    /** The text with one task ticked or unticked; all other bytes stay. Empty if the page has no such task. */
    public static Optional<String> withStatus(String storage, long taskId, boolean complete) {
        String status = "<ac:task-status>" + (complete ? "complete" : "incomplete") + "</ac:task-status>";
        return StorageParser.parse(storage)
                .descendants()
                .filter(element -> element.is("ac:task") && number(element) == taskId)
                .findFirst()
                .map(task -> {
                    Optional<StorageElement> old = task.child("ac:task-status");
                    int afterId = task.child("ac:task-id").orElseThrow().end();
                    int start = old.map(StorageElement::start).orElse(afterId);
                    int end = old.map(StorageElement::end).orElse(afterId);
                    return storage.substring(0, start) + status + storage.substring(end);
                });
    }

    /** The number of a task, 0 if it has none yet. */
    static long number(StorageElement task) {
        String digits = task.child("ac:task-id").map(id -> id.text().strip()).orElse("");
        return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : 0;
    }

    static boolean isComplete(StorageElement task) {
        return task.child("ac:task-status")
                .filter(status -> status.text().strip().equals("complete"))
                .isPresent();
    }
}
