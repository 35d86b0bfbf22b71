package org.oneonone.agenda;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.oneonone.template.StorageFormat;
import org.oneonone.template.StorageTags;

/**
 * Puts what was discussed on a page, as a plain list right behind its agenda, so that the page can be read without this
 * plugin. Nothing else on the page changes.
 */
final class MinutesEdit {
    static final String MACRO = "one-on-one-agenda";

    /** What can hold a list; a paragraph around the macro cannot, so that the list comes behind it. */
    private static final Set<String> HOLDERS =
            Set.of("ac:rich-text-body", "ac:layout-cell", "td", "th", "div", "li", "blockquote");

    private MinutesEdit() {}

    /**
     * The body with more items in the list, which is begun if it is not there; empty if the body is no storage format.
     *
     * @param items what was discussed, each as storage format
     * @param first the item with which the list was begun earlier
     * @param heading what stands above the list where the page has no agenda
     */
    static Optional<String> add(String storage, List<String> items, Optional<String> first, String heading) {
        String lines = items.stream().map(item -> "<li>" + item + "</li>").collect(Collectors.joining());
        String list = "<ul>" + lines + "</ul>";
        Optional<String> continued = first.flatMap(item -> endOfList(storage, "<ul><li>" + item + "</li>"))
                .map(at -> inserted(storage, at, lines));
        Optional<String> begun = behindMacro(storage).map(at -> inserted(storage, at, list));
        String atEnd = storage + "<h2>" + StorageFormat.escape(heading) + "</h2>" + list;
        return Stream.of(continued, begun, Optional.of(atEnd))
                .flatMap(Optional::stream)
                .filter(MinutesEdit::isReadable)
                .findFirst();
    }

    private static Optional<Integer> endOfList(String storage, String beginning) {
        int from = storage.indexOf(beginning);
        if (from < 0) {
            return Optional.empty();
        }
        int depth = 0;
        for (StorageTags.Tag tag : StorageTags.of(storage.substring(from))) {
            depth += tag.isEmpty() || !tag.name().equals("ul") ? 0 : tag.isEnd() ? -1 : 1;
            if (depth == 0) {
                return Optional.of(from + tag.from());
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> behindMacro(String storage) {
        Deque<StorageTags.Tag> open = new ArrayDeque<>();
        Optional<StorageTags.Tag> macro = Optional.empty();
        boolean isBehind = false;
        for (StorageTags.Tag tag : StorageTags.of(storage)) {
            macro = macro.or(() -> Optional.of(tag).filter(start -> !start.isEnd() && start.isMacro(MACRO)));
            if (tag.isEnd()) {
                isBehind |= Optional.ofNullable(open.poll()).equals(macro) && macro.isPresent();
            } else if (tag.isEmpty()) {
                isBehind |= macro.filter(start -> start == tag).isPresent();
            } else {
                open.push(tag);
            }
            if (isBehind && (open.isEmpty() || HOLDERS.contains(open.peek().name()))) {
                return Optional.of(tag.to());
            }
        }
        return Optional.empty();
    }

    private static String inserted(String storage, int at, String text) {
        return storage.substring(0, at) + text + storage.substring(at);
    }

    private static boolean isReadable(String storage) {
        try {
            var reader = StorageFormat.open(storage);
            while (reader.hasNext()) {
                reader.next();
            }
            return true;
        } catch (XMLStreamException broken) {
            return false;
        }
    }
}
