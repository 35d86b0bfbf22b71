package org.oneonone.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The tags of a piece of storage format by their places, found by their characters, for changes that leave every other
 * byte as it is. Comments, CDATA and the like are stepped over; whatever does not fit together ends the search.
 */
public final class StorageTags {
    private final String storage;
    private final List<Tag> tags = new ArrayList<>();

    private StorageTags(String storage) {
        this.storage = storage;
    }

    /** All tags, in their order. */
    public static List<Tag> of(String storage) {
        var found = new StorageTags(storage);
        found.scan();
        return found.tags;
    }

    private void scan() {
        var at = storage.indexOf('<');
        while (at >= 0) {
            var end = endOfMarkup(at);
            if (end < 0) {
                return;
            }
            if (storage.charAt(at + 1) != '!' && storage.charAt(at + 1) != '?') {
                tags.add(new Tag(storage.substring(at, end), at));
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

    /**
     * One tag.
     *
     * @param text all of it, with its brackets
     * @param from where its first character is
     */
    public record Tag(String text, int from) {
        private static final Pattern NAME = Pattern.compile("</?([^> /\\t\\r\\n]*)");
        private static final Pattern ATTRIBUTE =
                Pattern.compile("\\s([^\\s=/>\"']+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

        /** Where the first character behind it is. */
        public int to() {
            return from + text.length();
        }

        public boolean isEnd() {
            return text.startsWith("</");
        }

        /** True if it is a whole element. */
        public boolean isEmpty() {
            return text.endsWith("/>");
        }

        public String name() {
            var name = NAME.matcher(text);
            return name.lookingAt() ? name.group(1) : "";
        }

        /** Whether it begins a macro of a name. */
        public boolean isMacro(String name) {
            return (name().equals("ac:structured-macro") || name().equals("ac:macro"))
                    && attribute("ac:name").filter(name::equals).isPresent();
        }

        /** The value of an attribute, as it is written; what looks like one within another's value is none. */
        public Optional<String> attribute(String name) {
            return ATTRIBUTE
                    .matcher(text)
                    .results()
                    .filter(found -> found.group(1).equals(name))
                    .map(found -> Optional.ofNullable(found.group(2)).orElseGet(() -> found.group(3)))
                    .findFirst();
        }
    }
}
