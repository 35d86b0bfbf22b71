package org.oneonone.action;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Finds the status of one task by its characters, because a parser that writes the page again would change more than
 * that. Comments, CDATA and the like are stepped over; whatever does not fit together ends the search.
 */
final class TaskEdit {
    private static final String STATUS = "ac:task-status";

    private final String storage;
    private final int wanted;
    private final Deque<Integer> open = new ArrayDeque<>();
    private int tasks;
    private int afterStart = -1;
    private int statusFrom = -1;
    private int statusTo = -1;
    private boolean emptyStatus;

    private TaskEdit(String storage, int wanted) {
        this.storage = storage;
        this.wanted = wanted;
    }

    /** The body with the status of the task that begins after so many others. */
    static Optional<String> setStatus(String storage, int ordinal, boolean done) {
        var edit = new TaskEdit(storage, ordinal);
        edit.scan();
        return edit.result(done ? "complete" : "incomplete");
    }

    private Optional<String> result(String status) {
        if (statusTo >= 0) {
            var text = emptyStatus ? element(status) : status;
            return Optional.of(storage.substring(0, statusFrom) + text + storage.substring(statusTo));
        }
        return afterStart < 0
                ? Optional.empty()
                : Optional.of(storage.substring(0, afterStart) + element(status) + storage.substring(afterStart));
    }

    private static String element(String status) {
        return "<" + STATUS + ">" + status + "</" + STATUS + ">";
    }

    private void scan() {
        var at = storage.indexOf('<');
        while (at >= 0 && statusTo < 0) {
            var end = endOfMarkup(at);
            if (end < 0) {
                return;
            }
            if (storage.charAt(at + 1) != '!' && storage.charAt(at + 1) != '?') {
                tag(at, end);
            }
            at = storage.indexOf('<', end);
        }
    }

    /** Behind the last character of the tag, comment, CDATA section or instruction that begins here. */
    private int endOfMarkup(int at) {
        if (storage.startsWith("<!--", at)) {
            return behind("-->", at + 4);
        }
        if (storage.startsWith("<![CDATA[", at)) {
            return behind("]]>", at + 9);
        }
        if (storage.startsWith("<?", at)) {
            return behind("?>", at + 2);
        }
        return endOfTag(at);
    }

    private int behind(String end, int from) {
        var at = storage.indexOf(end, from);
        return at < 0 ? -1 : at + end.length();
    }

    /** An attribute may hold the character that ends a tag. */
    private int endOfTag(int at) {
        var quote = (char) 0;
        for (var index = at + 1; index < storage.length(); index++) {
            var letter = storage.charAt(index);
            if (quote != 0) {
                quote = letter == quote ? 0 : quote;
            } else if (letter == '"' || letter == '\'') {
                quote = letter;
            } else if (letter == '>') {
                return index + 1;
            }
        }
        return -1;
    }

    private void tag(int at, int end) {
        var isEnd = storage.charAt(at + 1) == '/';
        var isEmpty = storage.charAt(end - 2) == '/';
        var name = name(isEnd ? at + 2 : at + 1, end);
        if (name.equals("ac:task")) {
            task(end, isEnd, isEmpty);
        } else if (name.equals(STATUS) && !open.isEmpty() && open.peek() == wanted) {
            status(at, end, isEnd, isEmpty);
        }
    }

    private void task(int end, boolean isEnd, boolean isEmpty) {
        if (isEnd) {
            open.poll();
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

    private void status(int at, int end, boolean isEnd, boolean isEmpty) {
        if (isEmpty) {
            emptyStatus = true;
            statusFrom = at;
            statusTo = end;
        } else if (!isEnd) {
            statusFrom = end;
        } else if (statusFrom >= 0) {
            statusTo = at;
        }
    }

    private String name(int from, int end) {
        var to = from;
        while (to < end && "> /\t\r\n".indexOf(storage.charAt(to)) < 0) {
            to++;
        }
        return storage.substring(from, to);
    }
}
