package org.oneonone.sandbox.wiki.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element by its prefixed name; in an empty one {@code contentStart} is the end. */
final class StorageElement implements StorageNode {
    private final String name;
    private final Map<String, String> attributes;
    private final List<StorageNode> children = new ArrayList<>();
    private final int start;
    private final int contentStart;
    private int end;

    StorageElement(String name, Map<String, String> attributes, int start, int contentStart) {
        this.name = name;
        this.attributes = attributes;
        this.start = start;
        this.contentStart = contentStart;
        this.end = contentStart;
    }

    void close(int newEnd) {
        this.end = newEnd;
    }

    String name() {
        return name;
    }

    boolean is(String other) {
        return name.equals(other);
    }

    Map<String, String> attributes() {
        return attributes;
    }

    Optional<String> attribute(String attributeName) {
        return Optional.ofNullable(attributes.get(attributeName));
    }

    List<StorageNode> children() {
        return children;
    }

    Stream<StorageElement> elements() {
        return children.stream().filter(StorageElement.class::isInstance).map(StorageElement.class::cast);
    }

    Optional<StorageElement> child(String childName) {
        return elements().filter(child -> child.is(childName)).findFirst();
    }

    /** This element and all below it, in document order. */
    Stream<StorageElement> descendants() {
        return Stream.concat(Stream.of(this), elements().flatMap(StorageElement::descendants));
    }

    /** All characters below this element. */
    String text() {
        StringBuilder text = new StringBuilder();
        collect(text);
        return text.toString();
    }

    private void collect(StringBuilder text) {
        for (StorageNode child : children) {
            if (child instanceof StorageText characters) {
                text.append(characters.text());
            } else if (child instanceof StorageElement element) {
                element.collect(text);
            }
        }
    }

    int start() {
        return start;
    }

    int contentStart() {
        return contentStart;
    }

    int end() {
        return end;
    }
}
