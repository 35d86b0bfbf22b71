package org.oneonone.sandbox.plugin;

import com.atlassian.plugin.PluginParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** An element of {@code atlassian-plugin.xml}. */
public record DescriptorElement(Element element) {
    private static final Pattern TEXT_KEY =
            Pattern.compile("i18n-.*-key|title-key|description-header-key|description-content-key");

    public String name() {
        return element.getTagName();
    }

    public Optional<String> attribute(String name) {
        return element.hasAttribute(name) ? Optional.of(element.getAttribute(name)) : Optional.empty();
    }

    public String attribute(String name, String otherwise) {
        return attribute(name).orElse(otherwise);
    }

    public boolean flag(String name) {
        return Boolean.parseBoolean(element.getAttribute(name));
    }

    /** The attribute; without it the descriptor is refused with a message that names element and attribute. */
    public String required(String name) {
        return attribute(name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new PluginParseException(
                        "<" + name() + " key=\"" + attribute("key", "") + "\"> has no attribute " + name));
    }

    /** The values of the attributes that hold keys of texts. */
    Stream<String> textKeys() {
        NamedNodeMap attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength())
                .mapToObj(attributes::item)
                .filter(attribute -> TEXT_KEY.matcher(attribute.getNodeName()).matches())
                .map(Node::getNodeValue);
    }

    public List<DescriptorElement> children() {
        List<DescriptorElement> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(new DescriptorElement(child));
            }
        }
        return children;
    }

    public List<DescriptorElement> children(String name) {
        return children().stream().filter(child -> child.name().equals(name)).toList();
    }

    public Optional<DescriptorElement> child(String name) {
        return children(name).stream().findFirst();
    }

    /** The text between the tags without the space around it. */
    public String text() {
        return element.getTextContent().trim();
    }

    /** The {@code <param name="…" value="…"/>} and {@code <param name="…">…</param>} children. */
    public Map<String, String> params() {
        Map<String, String> params = new LinkedHashMap<>();
        children("param").forEach(param -> params.put(param.required("name"), param.attribute("value", param.text())));
        return params;
    }
}
