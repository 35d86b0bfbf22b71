package org.oneonone.sandbox.wiki.storage;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Gives tasks the numbers and macros the ids that Confluence gives them when a page is saved. Everything else keeps its
 * bytes. A number that a page has twice, as copying a task leaves it, stays with the first.
 */
final class StorageIds {
    private final String source;
    private final TreeMap<Integer, Edit> edits = new TreeMap<>();
    private final Set<Long> taken = new HashSet<>();
    private long next;

    private StorageIds(String source) {
        this.source = source;
    }

    static String assign(String source) {
        StorageElement root = StorageParser.parse(source);
        List<StorageElement> elements = root.descendants().toList();
        StorageIds ids = new StorageIds(source);
        elements.stream().filter(element -> element.is("ac:task")).forEach(ids::reserve);
        elements.stream().filter(element -> element.is("ac:task")).forEach(ids::task);
        elements.stream().filter(element -> element.is("ac:structured-macro")).forEach(ids::macro);
        return ids.applied();
    }

    private void reserve(StorageElement task) {
        next = Math.max(next, StorageTasks.number(task));
    }

    private void task(StorageElement task) {
        long number = StorageTasks.number(task);
        if (number > 0 && taken.add(number)) {
            return;
        }
        taken.add(++next);
        String element = "<ac:task-id>" + next + "</ac:task-id>";
        Optional<StorageElement> old = task.child("ac:task-id");
        if (old.isPresent()) {
            edits.put(old.get().start(), new Edit(old.get().end(), element));
        } else if (task.contentStart() != task.end()) {
            edits.put(task.contentStart(), new Edit(task.contentStart(), element));
        }
    }

    private void macro(StorageElement macro) {
        if (!macro.attributes().containsKey("ac:macro-id")) {
            int afterName = macro.start() + 1 + macro.name().length();
            String version = macro.attributes().containsKey("ac:schema-version") ? "" : " ac:schema-version=\"1\"";
            edits.put(afterName, new Edit(afterName, version + " ac:macro-id=\"" + UUID.randomUUID() + "\""));
        }
    }

    private String applied() {
        StringBuilder result = new StringBuilder(source);
        edits.descendingMap().forEach((start, edit) -> result.replace(start, edit.end(), edit.text()));
        return result.toString();
    }

    /** What replaces the characters up to {@code end}. */
    private record Edit(int end, String text) {}
}
