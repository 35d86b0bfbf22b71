package org.oneonone.action;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.oneonone.person.PersonKey;
import org.oneonone.template.StorageFormat;

/** Walks through one body and collects the tasks that lie within our macro. */
final class TaskReader {
    /** The macro around the tasks that are action items. */
    static final String MACRO = "one-on-one-actions";

    private final Deque<String> path = new ArrayDeque<>();
    private final Deque<Draft> open = new ArrayDeque<>();
    private final List<Found> found = new ArrayList<>();
    private int ordinal;
    private int macroDepth;

    private TaskReader() {}

    static Optional<List<Found>> read(String storage) {
        try {
            var reader = new TaskReader();
            reader.walk(StorageFormat.open(storage));
            return Optional.of(withUsableIds(reader.found));
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private void walk(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {
                    // Comments and the like say nothing about tasks.
                }
            }
        }
    }

    private void start(XMLStreamReader xml) {
        var name = name(xml);
        path.push(name);
        if (isOurMacro(xml, name) && macroDepth == 0) {
            macroDepth = path.size();
        }
        if (name.equals("ac:task")) {
            var draft = new Draft(ordinal++, path.size(), found.size());
            open.push(draft);
            if (macroDepth > 0) {
                found.add(draft.toFound());
            }
        } else if (!open.isEmpty()) {
            open.peek().element(path, xml);
        }
    }

    private static boolean isOurMacro(XMLStreamReader xml, String name) {
        return (name.equals("ac:structured-macro") || name.equals("ac:macro"))
                && MACRO.equals(xml.getAttributeValue(StorageFormat.AC, "name"));
    }

    private void text(String text) {
        if (!open.isEmpty()) {
            open.peek().text(path, text);
        }
    }

    private void end() {
        if (!open.isEmpty()) {
            open.peek().end(path);
        }
        if (!open.isEmpty() && open.peek().depth() == path.size()) {
            var draft = open.pop();
            if (macroDepth > 0) {
                found.set(draft.place(), draft.toFound());
            }
        }
        if (macroDepth == path.size()) {
            macroDepth = 0;
        }
        path.pop();
    }

    /** The day that a date on a page names; one that cannot be read is no date. */
    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String name(XMLStreamReader xml) {
        var prefix = xml.getPrefix();
        return prefix == null || prefix.isEmpty() ? xml.getLocalName() : prefix + ":" + xml.getLocalName();
    }

    /** Pages give a number to each task when they are saved; copying by hand can leave none, or the same one twice. */
    private static List<Found> withUsableIds(List<Found> all) {
        var used = new HashSet<Long>();
        var usable = new ArrayList<Found>();
        for (var each : all) {
            var id = each.task().taskId();
            var unique = id > 0 && used.add(id) ? id : -1L - usable.size();
            usable.add(new Found(each.ordinal(), each.task().withTaskId(unique)));
        }
        return usable;
    }

    /**
     * A task and where it is.
     *
     * @param ordinal how many tasks of the whole body begin before it
     */
    record Found(int ordinal, PageTask task) {}

    /** A task that is still being read. */
    private static final class Draft {
        private static final Set<String> BLOCKS =
                Set.of("br", "p", "div", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6");

        private final int ordinal;
        private final int depth;
        private final int place;
        private final StringBuilder id = new StringBuilder();
        private final StringBuilder status = new StringBuilder();
        private final StringBuilder text = new StringBuilder();
        private Optional<PersonKey> owner = Optional.empty();
        private Optional<LocalDate> due = Optional.empty();
        private int mentionDepth;

        Draft(int ordinal, int depth, int place) {
            this.ordinal = ordinal;
            this.depth = depth;
            this.place = place;
        }

        int depth() {
            return depth;
        }

        int place() {
            return place;
        }

        void element(Deque<String> path, XMLStreamReader xml) {
            switch (path.peek()) {
                case "ri:user" -> mention(path, xml);
                case "time" -> due = due.or(() -> attribute(xml, "datetime").flatMap(TaskReader::date));
                // Words on both sides of a break or a block are two words.
                default -> text.append(BLOCKS.contains(path.peek()) ? " " : "");
            }
        }

        private void mention(Deque<String> path, XMLStreamReader xml) {
            if (path.stream().skip(1).findFirst().filter("ac:link"::equals).isPresent()) {
                owner = owner.or(() -> attribute(xml, "userkey").flatMap(PersonKey::ifPossible));
                mentionDepth = path.size() - 1;
            }
        }

        void end(Deque<String> path) {
            if (mentionDepth == path.size()) {
                mentionDepth = 0;
            }
        }

        void text(Deque<String> path, String piece) {
            switch (path.peek()) {
                case "ac:task-id" -> id.append(piece);
                case "ac:task-status" -> status.append(piece);
                case "ac:parameter", "time" -> {
                    // Not words of the person.
                }
                default -> {
                    // A link to a person may have a body of its own, which repeats the name.
                    if (mentionDepth == 0 && isInBody(path)) {
                        text.append(piece);
                    }
                }
            }
        }

        private static boolean isInBody(Deque<String> path) {
            return path.stream()
                    .filter(name -> name.equals("ac:task-body") || name.equals("ac:task"))
                    .findFirst()
                    .filter("ac:task-body"::equals)
                    .isPresent();
        }

        Found toFound() {
            var words = text.toString().replaceAll("(?U)\\s+", " ").strip();
            var done = status.toString().strip().equalsIgnoreCase("complete");
            return new Found(ordinal, new PageTask(number(), words, owner, due, done));
        }

        private long number() {
            try {
                return Long.parseLong(id.toString().strip());
            } catch (NumberFormatException e) {
                return 0;
            }
        }

        private static Optional<String> attribute(XMLStreamReader xml, String local) {
            for (var index = 0; index < xml.getAttributeCount(); index++) {
                if (xml.getAttributeLocalName(index).equals(local)
                        && !xml.getAttributeValue(index).isBlank()) {
                    return Optional.of(xml.getAttributeValue(index).strip());
                }
            }
            return Optional.empty();
        }
    }
}
