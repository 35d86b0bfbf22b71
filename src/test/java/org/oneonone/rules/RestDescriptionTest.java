package org.oneonone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The description of our REST against the resources: each operation on one side stands on the other. */
public class RestDescriptionTest {
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE");
    private static final java.nio.file.Path DESCRIPTION = java.nio.file.Path.of("docs/rest.yaml");

    @Test
    public void describesExactlyTheOperationsThatExist() {
        JavaClasses plugin = new ClassFileImporter().importPath("target/classes/org/oneonone");

        assertThat(operations(plugin)).hasSizeGreaterThan(10);
        assertThat(described(SourceFile.read(DESCRIPTION).text())).isEqualTo(operations(plugin));
    }

    @Test
    public void everyOperationSaysWhatItAnswers() {
        Map<String, Object> description = yaml(SourceFile.read(DESCRIPTION).text());

        assertThat(description.get("openapi").toString()).startsWith("3.");
        assertThat(paths(description).entrySet().stream()
                        .flatMap(path -> verbs(path.getValue()).entrySet().stream())
                        .filter(operation -> !(operation.getValue() instanceof Map<?, ?> map
                                && map.containsKey("summary")
                                && map.containsKey("responses"))))
                .isEmpty();
    }

    @Test
    public void aMissingOperationIsFound() {
        JavaClasses bad = BadExample.of(
                "org.oneonone.series.rest.AResource|@jakarta.ws.rs.Path(\"series\") "
                        + "class AResource { @jakarta.ws.rs.GET @jakarta.ws.rs.Path(\"{id}\") public String a() { return null; } }");

        assertThat(operations(bad)).containsExactly("GET /series/{}");
        assertThat(described("paths:\n  /series:\n    get: {}\n")).containsExactly("GET /series");
    }

    private static Set<String> operations(JavaClasses classes) {
        Set<String> operations = new TreeSet<>();
        for (JavaClass type : classes) {
            if (type.isAnnotatedWith(Path.class)) {
                type.getMethods().forEach(method -> verbsOf(method)
                        .forEach(verb -> operations.add(verb + " "
                                + path(type.getAnnotationOfType(Path.class).value(), method))));
            }
        }
        return operations;
    }

    private static Stream<String> verbsOf(JavaMethod method) {
        return METHODS.stream().filter(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb));
    }

    private static String path(String base, JavaMethod method) {
        String own = method.isAnnotatedWith(Path.class)
                ? method.getAnnotationOfType(Path.class).value()
                : "";
        return normal("/" + base + "/" + own);
    }

    private static String normal(String path) {
        String bare = path.replaceAll("\\{[^}]*}", "{}").replaceAll("/+", "/");
        return bare.length() > 1 && bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static Set<String> described(String text) {
        Set<String> operations = new TreeSet<>();
        paths(yaml(text)).forEach((path, item) -> verbs(item)
                .keySet()
                .forEach(verb -> operations.add(verb.toUpperCase(Locale.ROOT) + " " + normal(path))));
        return operations;
    }

    private static Map<String, Object> yaml(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> paths(Map<String, Object> description) {
        return (Map<String, Object>) description.get("paths");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> verbs(Object item) {
        Map<String, Object> verbs = new TreeMap<>((Map<String, Object>) item);
        verbs.keySet().removeIf(key -> !METHODS.contains(key.toUpperCase(Locale.ROOT)));
        return verbs;
    }
}
