package org.oneonone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** Texts: the keys that are used are the keys that are defined, and each key says where it belongs. */
public class TextTest {
    private static final Pattern KEY =
            Pattern.compile("(?<![\\w.])oneonone(\\.[a-z][a-zA-Z0-9-]*){2,}(\\.?)(?![\\w.])");

    @Test
    public void theKeysUsedAreTheKeysDefined() {
        Set<String> defined = defined(texts());
        Set<String> used = used(users());

        assertThat(defined).isNotEmpty();
        assertThat(minus(used, defined)).as("used, not defined").isEmpty();
        assertThat(unused(defined, users())).as("defined, not used").isEmpty();
    }

    @Test
    public void aMissingKeyAndALooseKeyAreFound() {
        SourceFile user = new SourceFile("a.vm", "$i18n.getText('oneonone.series.dashboard.title')");

        assertThat(minus(used(List.of(user)), Set.of())).containsExactly("oneonone.series.dashboard.title");
        assertThat(unused(Set.of("oneonone.series.dashboard.gone"), List.of(user)))
                .containsExactly("oneonone.series.dashboard.gone");
    }

    @Test
    public void everyKeyStandsInTheFileOfItsFeature() {
        assertThat(misplaced(texts())).isEmpty();
        assertThat(misplaced(
                        List.of(new SourceFile("src/main/resources/i18n/series.properties", "oneonone.jira.a.b=x"))))
                .isNotEmpty();
    }

    @Test
    public void noTextIsEmptyOrHoldsMarkup() {
        assertThat(oddTexts(texts())).isEmpty();
        assertThat(oddTexts(List.of(new SourceFile("i18n/a.properties", "oneonone.a.b.c=<b>x</b>"))))
                .isNotEmpty();
    }

    private static List<SourceFile> texts() {
        return SourceFile.below("src/main/resources/i18n", ".properties");
    }

    private static List<SourceFile> users() {
        return Stream.of(
                        SourceFile.below("src/main/java", ".java"),
                        SourceFile.below("src/main/resources/ui", ".js"),
                        SourceFile.below("templates", ".vm", ".soy", ".xml"),
                        SourceFile.below("atlassian-plugin.xml", ".xml"))
                .flatMap(List::stream)
                .toList();
    }

    private static Map<String, String> entries(SourceFile file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(file.text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, properties::getProperty, (a, b) -> a, TreeMap::new));
    }

    private static Set<String> defined(List<SourceFile> files) {
        return files.stream()
                .flatMap(file -> entries(file).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whole keys; one that ends in a dot is the beginning of keys that code completes. */
    private static Set<String> used(List<SourceFile> files) {
        return files.stream()
                .flatMap(file -> KEY.matcher(file.text()).results())
                .filter(key -> key.group(2).isEmpty())
                .map(key -> key.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> unused(Set<String> defined, List<SourceFile> files) {
        Set<String> beginnings = files.stream()
                .flatMap(file -> KEY.matcher(file.text()).results())
                .filter(key -> !key.group(2).isEmpty())
                .map(key -> key.group())
                .collect(Collectors.toSet());
        Set<String> unused = minus(defined, used(files));
        unused.removeIf(key -> beginnings.stream().anyMatch(key::startsWith));
        return unused;
    }

    private static List<String> misplaced(List<SourceFile> files) {
        return files.stream()
                .flatMap(file -> entries(file).keySet().stream()
                        .filter(key -> !key.startsWith(
                                "oneonone." + file.name().replaceAll("(_\\w+)?\\.properties", "") + "."))
                        .map(key -> file.path() + ": " + key))
                .toList();
    }

    private static List<String> oddTexts(List<SourceFile> files) {
        return files.stream()
                .flatMap(file -> entries(file).entrySet().stream()
                        .filter(entry ->
                                entry.getValue().isBlank() || entry.getValue().contains("<"))
                        .map(Map.Entry::getKey))
                .toList();
    }

    private static Set<String> minus(Set<String> all, Set<String> without) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(without);
        return rest;
    }
}
