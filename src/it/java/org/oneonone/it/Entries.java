package org.oneonone.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Every way into the plugin that its own files name. */
final class Entries {
    private static final Set<String> VERBS = Set.of("get", "post", "put", "delete");

    private Entries() {}

    /** What has to stand below a heading of the table of rights. */
    static List<String> of(String section) throws Exception {
        return switch (section) {
            case "REST" -> operations().stream().map(Operation::toString).toList();
            case "Screens" -> inDescriptor("action", "name");
            case "Links" -> inDescriptor("web-item", "key");
            case "Blueprint" ->
                Stream.concat(
                                inDescriptor("blueprint", "key").stream(),
                                inDescriptor("content-template", "key").stream())
                        .toList();
            case "Macros" -> inDescriptor("xhtml-macro", "name");
            case "Jobs" -> inDescriptor("job-config", "key");
            default -> throw new IllegalArgumentException("nothing is known of " + section);
        };
    }

    /** The operations that the description of REST names. */
    static List<Operation> operations() throws IOException {
        Map<String, Map<String, Map<String, ?>>> description =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(Path.of("docs/rest.yaml")));
        List<Operation> operations = new ArrayList<>();
        description.get("paths").forEach((path, item) -> item.keySet().stream()
                .filter(VERBS::contains)
                .forEach(verb -> operations.add(new Operation(verb.toUpperCase(Locale.ROOT), path))));
        return operations;
    }

    /** An attribute of all elements of the descriptor that have this name. */
    private static List<String> inDescriptor(String element, String attribute) throws Exception {
        return elements(element, each -> true)
                .map(each -> each.getAttribute(attribute))
                .toList();
    }

    /** What kinds of modules the descriptor has. */
    static Set<String> kindsOfModules() throws Exception {
        return Set.copyOf(elements(
                        "*",
                        each -> each.getParentNode() instanceof Element parent
                                && parent.getTagName().equals("atlassian-plugin"))
                .map(Element::getTagName)
                .distinct()
                .toList());
    }

    private static Stream<Element> elements(String name, Predicate<Element> wanted) throws Exception {
        NodeList found = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("atlassian-plugin.xml").toFile())
                .getElementsByTagName(name);
        return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1)
                .map(i -> (Element) found.item(i))
                .filter(wanted);
    }

    /** One line of the description of REST. */
    record Operation(String verb, String path) {
        @Override
        public String toString() {
            return verb + " " + path;
        }
    }
}
