package org.oneonone.action;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oneonone.template.StorageTags;

/**
 * Where the parts of one task are, found by their characters, because a parser that writes the page again would change
 * more than one task.
 */
final class TaskPlaces {
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s(?:[^\\s=/>:\"']+:)?([^\\s=/>:\"']+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    private final String storage;
    private final int wanted;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final Part status = new Part();
    private final Part date = new Part();
    private final Part body = new Part();
    private int tasks;
    private int afterStart = -1;
    private int nestedAt = -1;
    private boolean isOver;

    private TaskPlaces(String storage, int wanted) {
        this.storage = storage;
        this.wanted = wanted;
    }

    /** The places of the task that begins after so many others. */
    static TaskPlaces of(String storage, int ordinal) {
        var places = new TaskPlaces(storage, ordinal);
        places.scan();
        return places;
    }

    /** Behind the tag with which the task begins, unless it has nothing in it. */
    Optional<Integer> afterStart() {
        return Optional.of(afterStart).filter(at -> at >= 0);
    }

    Optional<Element> status() {
        return status.element();
    }

    /** The first date of the task that can be read, which is its due date. */
    Optional<Element> date() {
        return date.element();
    }

    Optional<Element> body() {
        return body.element();
    }

    /** The end of the task's own words, which come before those of nested tasks. */
    Optional<Integer> endOfWords() {
        return body().filter(element -> !element.isEmptyTag())
                .map(element -> nestedAt > element.from() && nestedAt < element.to() ? nestedAt : element.endTag());
    }

    /** The value of a tag's {@code datetime}, if it names a day, by its place in the body. */
    static Optional<int[]> day(String storage, int from, int to) {
        var attributes = ATTRIBUTE.matcher(storage).region(from, to);
        while (attributes.find()) {
            var group = attributes.start(2) >= 0 ? 2 : 3;
            if (attributes.group(1).equals("datetime")) {
                return TaskReader.date(attributes.group(group).strip())
                        .map(day -> new int[] {attributes.start(group), attributes.end(group)});
            }
        }
        return Optional.empty();
    }

    private void scan() {
        for (StorageTags.Tag tag : StorageTags.of(storage)) {
            if (isOver) {
                return;
            }
            tag(tag);
        }
    }

    private void tag(StorageTags.Tag tag) {
        if (tag.name().equals("ac:task")) {
            task(tag.to(), tag.isEnd(), tag.isEmpty());
        } else if (!open.isEmpty() && open.peek() == wanted) {
            own(tag.name(), tag.from(), tag.to(), tag.isEnd(), tag.isEmpty());
        }
    }

    private void task(int end, boolean isEnd, boolean isEmpty) {
        if (isEnd) {
            isOver = Optional.ofNullable(open.poll())
                    .filter(task -> task == wanted)
                    .isPresent();
            return;
        }
        var ordinal = tasks++;
        if (ordinal == wanted && !isEmpty) {
            afterStart = end;
        }
        if (!isEmpty) {
            open.push(ordinal);
        }
    }

    /** A tag of the task that is not one of a nested task. */
    private void own(String name, int at, int end, boolean isEnd, boolean isEmpty) {
        switch (name) {
            case "ac:task-status" -> status.tag(at, end, isEnd, isEmpty);
            case "ac:task-body" -> body.tag(at, end, isEnd, isEmpty);
            case "ac:task-list" -> nestedAt = nestedAt < 0 && !isEnd ? at : nestedAt;
            case "time" -> {
                if (isEnd || day(storage, at, end).isPresent()) {
                    date.tag(at, end, isEnd, isEmpty);
                }
            }
            default -> {
                // The person's own words.
            }
        }
    }

    /**
     * An element by its places in the body.
     *
     * @param from the first character of its first tag
     * @param content behind that tag
     * @param endTag the first character of its last tag
     * @param to behind that tag
     */
    record Element(int from, int content, int endTag, int to) {
        /** True if one tag is all there is of it. */
        boolean isEmptyTag() {
            return content == to;
        }
    }

    /** The first of several like elements, as far as it has been seen. */
    private static final class Part {
        private int from = -1;
        private int content = -1;
        private int endTag = -1;
        private int to = -1;

        void tag(int at, int end, boolean isEnd, boolean isEmpty) {
            if (to >= 0) {
                return;
            }
            if (isEnd && from >= 0) {
                endTag = at;
                to = end;
            } else if (!isEnd && from < 0) {
                from = at;
                content = end;
                endTag = isEmpty ? end : -1;
                to = isEmpty ? end : -1;
            }
        }

        Optional<Element> element() {
            return to < 0 ? Optional.empty() : Optional.of(new Element(from, content, endTag, to));
        }
    }
}
