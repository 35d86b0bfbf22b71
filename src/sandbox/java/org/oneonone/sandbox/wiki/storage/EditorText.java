package org.oneonone.sandbox.wiki.storage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rich text editor makes of a page that a person saves in it: named entities become characters (but for the
 * non-breaking space), ids, data attributes, comments and classes of nobody's go, loose words get a paragraph, white
 * space between blocks goes. Macros with their parameters and bodies survive.
 */
final class EditorText {
    private static final Set<String> INLINE = HtmlPolicy.words(
            """
            strong em b i u s span a code sub sup br time ac:link ac:image ac:placeholder""");
    private static final Set<String> CONTAINERS = Set.of("", "ac:rich-text-body", "ac:layout-cell", "blockquote");
    private static final Set<String> STRUCTURE = HtmlPolicy.words(
            """
            ac:layout ac:layout-section ac:structured-macro ac:task-list ac:task ul ol table tbody thead tr colgroup""");
    private static final Set<String> KNOWN_CLASSES =
            HtmlPolicy.words("placeholder-inline-tasks wrapped confluenceTable confluenceTh confluenceTd");

    private EditorText() {}

    static String of(String storage) {
        StringBuilder out = new StringBuilder();
        content(StorageParser.parse(storage), out);
        return out.toString();
    }

    private static void content(StorageElement element, StringBuilder out) {
        boolean wraps = CONTAINERS.contains(element.name());
        boolean open = false;
        for (StorageNode node : element.children()) {
            boolean blank = node instanceof StorageText text
                    && text.text().isBlank()
                    && !text.text().contains("\u00a0");
            if (blank && !open && (wraps || STRUCTURE.contains(element.name()))) {
                continue;
            }
            boolean inline = node instanceof StorageText || node instanceof StorageElement child && isInline(child);
            if (wraps && inline != open) {
                out.append(open ? "</p>" : "<p>");
                open = inline;
            }
            node(node, out);
        }
        if (open) {
            out.append("</p>");
        }
    }

    private static boolean isInline(StorageElement element) {
        return INLINE.contains(element.name())
                || element.is("ac:structured-macro")
                        && element.attribute("ac:name").filter("status"::equals).isPresent();
    }

    private static void node(StorageNode node, StringBuilder out) {
        if (node instanceof StorageText text) {
            out.append(text.isCdata() ? cdata(text.text()) : escaped(text.text()));
        } else if (node instanceof StorageElement element) {
            out.append('<').append(element.name());
            attributes(element)
                    .forEach((name, value) -> out.append(
                            " %s=\"%s\"".formatted(name, escaped(value).replace("\"", "&quot;"))));
            if (element.children().isEmpty()) {
                out.append(" />");
            } else {
                out.append('>');
                content(element, out);
                out.append("</").append(element.name()).append('>');
            }
        }
    }

    private static Map<String, String> attributes(StorageElement element) {
        if (element.name().contains(":")) {
            return element.attributes();
        }
        Map<String, String> kept = new LinkedHashMap<>(element.attributes());
        kept.keySet().removeIf(name -> name.equals("id") || name.startsWith("data-") || name.startsWith("on"));
        kept.computeIfPresent("class", (name, value) -> {
            String classes = List.of(value.split("\\s+")).stream()
                    .filter(KNOWN_CLASSES::contains)
                    .collect(Collectors.joining(" "));
            return classes.isEmpty() ? null : classes;
        });
        return kept;
    }

    private static String cdata(String text) {
        return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\u00a0", "&nbsp;");
    }
}
