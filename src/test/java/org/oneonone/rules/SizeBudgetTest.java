package org.oneonone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** The hard stops of the size budgets; exceptions stand in build/style-exceptions.txt with a reason. */
public class SizeBudgetTest {
    private static final StyleExceptions EXCEPTIONS = StyleExceptions.read();
    private static final String FIX = "split it, or list it with a reason in build/style-exceptions.txt";

    private static final Rule METHODS = files -> files.stream()
            .flatMap(file -> JavaShape.of(file).methods().stream()
                    .filter(method -> method.bodyLines() > limit(file, method))
                    .map(method -> file.path() + " " + method.name() + ": " + method.bodyLines() + " lines, limit "
                            + limit(file, method)))
            .toList();

    private static final Rule CONSTRUCTORS = files -> files.stream()
            .flatMap(file -> JavaShape.of(file).methods().stream()
                    .filter(method -> method.constructor() && method.parameters() > 6)
                    .map(method -> file.path() + " " + method.name() + ": " + method.parameters()
                            + " constructor arguments, limit 6"))
            .toList();

    private static final Rule WIDTH = files ->
            files.stream().flatMap(file -> file.matches("^.{121,}$").stream()).toList();

    private static final Rule PACKAGES = files -> {
        Map<String, Long> sizes = files.stream()
                .collect(Collectors.groupingBy(
                        file -> file.path().substring(0, file.path().lastIndexOf('/')),
                        TreeMap::new,
                        Collectors.counting()));
        return sizes.entrySet().stream()
                .filter(entry -> entry.getValue() > 15)
                .map(entry -> entry.getKey() + ": " + entry.getValue() + " files, limit 15")
                .toList();
    };

    @Test
    public void noFileOfThePluginIsLongerThanItsLimit() {
        longerThan(300).holdsFor(SourceFile.main(), FIX);
        longerThan(200)
                .holdsFor(
                        Stream.of("src/main/resources/ui", "templates")
                                .flatMap(folder -> SourceFile.below(folder, ".js", ".css", ".soy", ".vm").stream())
                                .toList(),
                        FIX);
        longerThan(300).holdsFor(List.of(SourceFile.read(Path.of("atlassian-plugin.xml"))), FIX);
        longerThan(300).holdsFor(List.of(SourceFile.read(Path.of("pom.xml"))), FIX);
        longerThan(300).holdsFor(SourceFile.below("src/test/java", ".java"), FIX);
        longerThan(300).holdsFor(SourceFile.below("src/it/java", ".java"), FIX);
        longerThan(160)
                .holdsFor(
                        List.of(SourceFile.read(Path.of("README.md")), SourceFile.read(Path.of("CONTRIBUTING.md"))),
                        FIX);
        longerThan(2).failsOn(SourceFile.example("series/Long.java", "a\nb\nc\n"));
    }

    @Test
    public void noLineIsWiderThanAHundredAndTwentyColumns() {
        WIDTH.holdsFor(SourceFile.main(), "break the line");
        WIDTH.failsOn(SourceFile.example("series/A.java", "// " + "x".repeat(118)));
    }

    @Test
    public void noMethodIsLongerThanItsLimit() {
        METHODS.holdsFor(SourceFile.main(), FIX);
        METHODS.failsOn(SourceFile.example("series/A.java", "class A { void a() {\n" + "int x;\n".repeat(41) + "} }"));
        METHODS.failsOn(SourceFile.example(
                "series/rest/AResource.java", "class A { @GET void a() {\n" + "int x;\n".repeat(16) + "} }"));
    }

    @Test
    public void noConstructorTakesMoreThanSixArguments() {
        CONSTRUCTORS.holdsFor(SourceFile.main(), FIX);
        CONSTRUCTORS.failsOn(SourceFile.example(
                "series/A.java", "class A { A(int a, int b, int c, int d, int e, int f, int g) { } }"));
    }

    @Test
    public void noPackageHoldsMoreThanFifteenFiles() {
        PACKAGES.holdsFor(SourceFile.main(), FIX);
        PACKAGES.failsOn(Stream.iterate(0, i -> i + 1)
                .limit(16)
                .map(i -> SourceFile.example("series/A" + i + ".java", ""))
                .toArray(SourceFile[]::new));
    }

    @Test
    public void everyExceptionNamesAFileAndAReason() {
        assertThat(EXCEPTIONS.stale()).isEmpty();
        assertThat(StyleExceptions.of("C1 pom.xml\nC1 no/such/file because").stale())
                .hasSize(2);
    }

    private static Rule longerThan(int limit) {
        return files -> files.stream()
                .filter(file -> file.lines() > limit && !EXCEPTIONS.allows("C1", file.path()))
                .map(file -> file.path() + ": " + file.lines() + " lines, limit " + limit)
                .toList();
    }

    private static int limit(SourceFile file, JavaShape.Method method) {
        boolean door = file.isIn("macro") && method.name().equals("execute")
                || method.isAnnotated("GET", "POST", "PUT", "DELETE");
        return door ? 15 : 40;
    }
}
