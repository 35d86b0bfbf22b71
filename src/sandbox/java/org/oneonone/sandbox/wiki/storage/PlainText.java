package org.oneonone.sandbox.wiki.storage;

import java.util.Set;

/** The words of a page without markup, macro parameters and links' targets. */
final class PlainText {
    private static final Set<String> SILENT =
            Set.of("ac:parameter", "ac:task-id", "ac:task-uuid", "ac:task-status", "ac:placeholder", "script", "style");
    private static final Set<String> INLINE =
            Set.of("strong", "em", "b", "i", "u", "s", "span", "a", "code", "sub", "sup");

    private PlainText() {}

    static String of(StorageElement element) {
        StringBuilder text = new StringBuilder();
        collect(element, text);
        return text.toString().replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
    }

    private static void collect(StorageElement element, StringBuilder text) {
        for (StorageNode node : element.children()) {
            if (node instanceof StorageText characters) {
                text.append(characters.text());
            } else if (node instanceof StorageElement child && !SILENT.contains(child.name())) {
                String gap = INLINE.contains(child.name()) ? "" : " ";
                text.append(gap);
                collect(child, text);
                text.append(gap);
            }
        }
    }
}
