package org.oneonone.action;

import java.time.LocalDate;
import java.util.Optional;

/** Changes one part of one task and not a byte elsewhere. */
final class TaskEdit {
    private static final String STATUS = "ac:task-status";
    private static final String BODY = "ac:task-body";
    private static final String PARAGRAPH_END = "</p>";

    private TaskEdit() {}

    /** The body with the status of the task that begins after so many others. */
    static Optional<String> setStatus(String storage, int ordinal, boolean done) {
        var places = TaskPlaces.of(storage, ordinal);
        var text = done ? "complete" : "incomplete";
        return places.status()
                .map(status -> status.isEmptyTag()
                        ? replaced(storage, status.from(), status.to(), element(STATUS, text))
                        : replaced(storage, status.content(), status.endTag(), text))
                .or(() -> places.afterStart().map(at -> replaced(storage, at, at, element(STATUS, text))));
    }

    /** The body with another first date in the task that begins after so many others, or without that date. */
    static Optional<String> setDue(String storage, int ordinal, Optional<LocalDate> due) {
        var places = TaskPlaces.of(storage, ordinal);
        if (due.isEmpty()) {
            var without = places.date().map(date -> replaced(storage, date.from(), date.to(), ""));
            return without.or(() -> Optional.of(storage));
        }
        var day = due.get().toString();
        return places.date().map(date -> changed(storage, date, day)).or(() -> added(storage, places, day));
    }

    /** What stands inside the element is how somebody once wrote the old date. */
    private static String changed(String storage, TaskPlaces.Element date, String day) {
        var hollow = replaced(storage, date.content(), date.endTag(), "");
        return TaskPlaces.day(storage, date.from(), date.content())
                .map(value -> replaced(hollow, value[0], value[1], day))
                .orElse(storage);
    }

    private static Optional<String> added(String storage, TaskPlaces places, String day) {
        var date = "<time datetime=\"" + day + "\"/>";
        return places.endOfWords()
                .map(at -> insideParagraph(storage, at))
                .map(at -> replaced(storage, at, at, (isBehindWord(storage, at) ? " " : "") + date))
                .or(() -> places.body().map(body -> replaced(storage, body.from(), body.to(), element(BODY, date))));
    }

    /** A date behind a paragraph would begin a line of its own. */
    private static int insideParagraph(String storage, int at) {
        return storage.startsWith(PARAGRAPH_END, at - PARAGRAPH_END.length()) ? at - PARAGRAPH_END.length() : at;
    }

    private static boolean isBehindWord(String storage, int at) {
        return !Character.isWhitespace(storage.charAt(at - 1))
                && !storage.substring(0, at).endsWith("<" + BODY + ">");
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + text + "</" + name + ">";
    }

    private static String replaced(String storage, int from, int to, String text) {
        return storage.substring(0, from) + text + storage.substring(to);
    }
}
