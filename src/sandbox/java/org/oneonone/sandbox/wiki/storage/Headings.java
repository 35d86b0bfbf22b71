package org.oneonone.sandbox.wiki.storage;

import java.util.List;

/** The headings of a page and the anchors that Confluence gives them. */
final class Headings {
    private Headings() {}

    static boolean isHeading(String name) {
        return name.matches("h[1-6]");
    }

    static List<String> of(String storage) {
        try {
            return StorageParser.parse(storage)
                    .descendants()
                    .filter(element -> isHeading(element.name()))
                    .map(PlainText::of)
                    .filter(heading -> !heading.isEmpty())
                    .toList();
        } catch (StorageFault e) {
            return List.of();
        }
    }

    static String anchor(String title, String heading) {
        return (title + "-" + heading).replaceAll("\\s+", "");
    }
}
