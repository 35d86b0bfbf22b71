package org.oneonone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.Test;
import org.w3c.dom.Comment;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Walks the descriptor: what it names exists, its keys are ours, its headings follow the features. */
public class DescriptorTest {
    private static final String TEXT =
            SourceFile.read(Path.of("atlassian-plugin.xml")).text();

    @Test
    public void everythingItNamesExists() throws Exception {
        Document descriptor = parse(TEXT);

        assertThat(elements(descriptor)).hasSizeGreaterThan(20);
        assertThat(missing(descriptor)).isEmpty();
    }

    @Test
    public void whatDoesNotExistIsFound() throws Exception {
        Document bad = parse("<atlassian-plugin><xhtml-macro key='a' class='org.oneonone.Nowhere'/>"
                + "<web-resource key='b'><resource type='download' name='x.js' location='ui/nowhere.js'/>"
                + "<dependency>${plugin.key}:nothing</dependency></web-resource></atlassian-plugin>");

        assertThat(missing(bad)).containsExactly("org.oneonone.Nowhere", "ui/nowhere.js", "nothing");
    }

    @Test
    public void everyTableEveryScreenAndEveryMacroIsRegistered() {
        assertThat(SourceFile.main().stream()
                        .filter(file -> file.name().matches("\\w+(Row|Macro|Action)"))
                        .filter(file -> file.isIn("ao") || file.isIn("macro") || file.isIn("web"))
                        .map(file ->
                                file.path().substring("src/main/java/".length()).replace('/', '.'))
                        .map(path -> path.substring(0, path.length() - ".java".length())))
                .hasSizeGreaterThan(5)
                .allMatch(name -> TEXT.contains("\"" + name + "\"") || TEXT.contains(">" + name + "<"));
    }

    @Test
    public void keysBeginWithTheirFeatureAndAreUnique() throws Exception {
        assertThat(oddKeys(parse(TEXT))).isEmpty();
        assertThat(oddKeys(parse("<a><rest key='stuff'/><rest key='web-rest'/><rest key='web-rest'/></a>")))
                .containsExactly("stuff", "web-rest");
    }

    @Test
    public void modulesAreGroupedByFeatureUnderAHeadingEach() throws Exception {
        assertThat(ungrouped(parse(TEXT))).isEmpty();
        assertThat(ungrouped(parse("<a><!-- Series --><rest key='meeting-a'/></a>")))
                .containsExactly("meeting-a");
    }

    private static Document parse(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static List<Element> elements(Document document) {
        NodeList nodes = document.getElementsByTagName("*");
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1)
                .map(i -> (Element) nodes.item(i))
                .toList();
    }

    private static List<String> missing(Document document) throws IOException {
        Set<String> keys = new HashSet<>();
        modules(document).forEach(module -> keys.add(module.getAttribute("key")));
        List<String> missing = new ArrayList<>();
        for (Element element : elements(document)) {
            addIf(missing, element.getAttribute("class"), name -> !isClass(name));
            if (List.of("entity", "upgradeTask").contains(element.getTagName())) {
                addIf(missing, element.getTextContent().strip(), name -> !isClass(name));
            }
            addIf(missing, element.getAttribute("location"), location -> isFileReference(element) && !isFile(location));
            if (element.getTagName().equals("result")
                    && element.getAttribute("type").equals("velocity")) {
                addIf(missing, element.getTextContent().strip(), location -> !isFile(location));
            }
            if (element.getTagName().equals("dependency")
                    && element.getTextContent().startsWith("${plugin.key}:")) {
                addIf(
                        missing,
                        element.getTextContent().strip().replace("${plugin.key}:", ""),
                        key -> !keys.contains(key));
            }
        }
        return missing;
    }

    private static void addIf(List<String> missing, String value, Predicate<String> isMissing) {
        if (!value.isEmpty() && isMissing.test(value)) {
            missing.add(value);
        }
    }

    private static boolean isClass(String name) {
        String path = name.replace('.', '/') + ".class";
        return name.startsWith("com.atlassian.")
                ? DescriptorTest.class.getClassLoader().getResource(path) != null
                : Files.exists(Path.of("target/classes", path));
    }

    private static boolean isFileReference(Element element) {
        return element.getTagName().equals("resource")
                && !element.getAttribute("type").equals("i18n");
    }

    private static boolean isFile(String location) {
        String relative = location.startsWith("/") ? location.substring(1) : location;
        return Files.exists(Path.of(relative)) || Files.exists(Path.of("src/main/resources", relative));
    }

    private static List<Element> modules(Document document) {
        NodeList children = document.getDocumentElement().getChildNodes();
        return Stream.iterate(0, i -> i < children.getLength(), i -> i + 1)
                .map(children::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(element -> element.hasAttribute("key"))
                .toList();
    }

    /** Scripts know the jobs by keys that the REST contract promises. */
    private static boolean isGivenByContract(String key) {
        return Set.of("ao", "issue-creation", "issue-sync", "reminders").contains(key);
    }

    private static List<String> oddKeys(Document document) {
        Set<String> seen = new HashSet<>();
        return modules(document).stream()
                .map(module -> module.getAttribute("key"))
                .filter(key -> !seen.add(key)
                        || !isGivenByContract(key) && !TreeTest.FEATURES.contains(key.split("-")[0])
                        || !Pattern.matches("[a-z]+(-[a-z0-9]+)*", key))
                .toList();
    }

    /** The first word of the last heading above a module has to be the first word of its key, in any number. */
    private static List<String> ungrouped(Document document) {
        List<String> strays = new ArrayList<>();
        String heading = "";
        for (Node node = document.getDocumentElement().getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Comment comment) {
                heading = comment.getData().strip().toLowerCase(Locale.ROOT);
            } else if (node instanceof Element element && element.hasAttribute("key")) {
                String key = element.getAttribute("key");
                if (!isGivenByContract(key) && !heading.startsWith(key.split("-")[0])) {
                    strays.add(key);
                }
            }
        }
        return strays;
    }
}
