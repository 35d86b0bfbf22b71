package org.oneonone.action;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.oneonone.template.StorageTags;

/** Changes one part of one task, or adds one, and not a byte elsewhere. */
final class TaskEdit {
    private static final String LIST = "ac:task-list";
    private static final String RICH = "ac:rich-text-body";
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

    /** The body with one more task behind those of our first macro, which is put at the end if there is none. */
    static String add(String storage, String task) {
        var room = new Room();
        StorageTags.of(storage).stream().takeWhile(tag -> !room.isDone).forEach(room::see);
        return room.fill(storage, task);
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + text + "</" + name + ">";
    }

    private static String replaced(String storage, int from, int to, String text) {
        return storage.substring(0, from) + text + storage.substring(to);
    }

    /** Where one more task fits, as far as the tags of a page have been seen. */
    private static final class Room {
        private final Deque<StorageTags.Tag> open = new ArrayDeque<>();
        private Optional<StorageTags.Tag> macro = Optional.empty();
        private Optional<StorageTags.Tag> body = Optional.empty();
        private Optional<StorageTags.Tag> list = Optional.empty();
        private boolean isDone;

        void see(StorageTags.Tag tag) {
            if (tag.isEnd()) {
                end(tag);
            } else {
                begin(tag);
            }
        }

        private void begin(StorageTags.Tag tag) {
            if (macro.isEmpty()) {
                macro = Optional.of(tag).filter(start -> start.isMacro(TaskReader.MACRO));
                isDone = macro.isPresent() && tag.isEmpty();
            } else if (isIn(macro, tag, RICH) && body.isEmpty()) {
                body = Optional.of(tag);
            } else if (isIn(body, tag, LIST) && tag.isEmpty() && list.isEmpty()) {
                list = Optional.of(tag);
            }
            if (!tag.isEmpty()) {
                open.push(tag);
            }
        }

        private void end(StorageTags.Tag tag) {
            var start = Optional.ofNullable(open.poll());
            if (body.isPresent() && tag.name().equals(LIST) && open.peek() == body.get()) {
                list = Optional.of(tag);
            } else if (start.isPresent() && start.equals(body)) {
                body = Optional.of(tag);
            } else if (start.isPresent() && start.equals(macro)) {
                macro = Optional.of(tag);
                isDone = true;
            }
        }

        private boolean isIn(Optional<StorageTags.Tag> holder, StorageTags.Tag tag, String name) {
            return tag.name().equals(name)
                    && holder.filter(start -> start == open.peek()).isPresent();
        }

        String fill(String storage, String task) {
            if (macro.isEmpty() || !isDone) {
                var start = "<ac:structured-macro ac:name=\"" + TaskReader.MACRO + "\" ac:schema-version=\"1\">";
                return storage + start + element(RICH, element(LIST, task)) + "</ac:structured-macro>";
            }
            if (list.isPresent()) {
                return into(storage, list.get(), task);
            }
            return body.map(tag -> into(storage, tag, element(LIST, task)))
                    .orElseGet(() -> into(storage, macro.get(), element(RICH, element(LIST, task))));
        }

        /** Before an end tag, or inside an element that has nothing in it. */
        private static String into(String storage, StorageTags.Tag tag, String content) {
            if (tag.isEnd()) {
                return replaced(storage, tag.from(), tag.from(), content);
            }
            var start = tag.text().substring(0, tag.text().length() - 2).stripTrailing() + ">";
            return replaced(storage, tag.from(), tag.to(), start + content + "</" + tag.name() + ">");
        }
    }
}
