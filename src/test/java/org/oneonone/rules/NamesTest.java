package org.oneonone.rules;

import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;

/** Names that say what a thing is, in our words; and test names that are sentences. */
public class NamesTest {
    private static final Rule EMPTY_NAMES = files -> files.stream()
            .filter(file -> file.name().matches(".*(Impl|Manager|Helpers?|Utils?|Utilities|Common|Misc)"))
            .map(SourceFile::path)
            .toList();

    private static final Rule ROLES = files -> files.stream()
            .filter(file -> !isNamedForItsRole(file))
            .map(SourceFile::path)
            .toList();

    private static final Rule ACRONYMS = files -> files.stream()
            .filter(file -> file.name().matches(".*[A-Z]{3,}.*"))
            .map(SourceFile::path)
            .toList();

    private static final Rule FOREIGN_WORDS = files -> files.stream()
            .flatMap(file -> file
                    .matches("(?i)redmine|jenkins|xwiki|scm-?manager|myplugin|hello ?world|lorem ipsum|tutorial"
                            + "|\\bfoo(bar)?\\b")
                    .stream())
            .toList();

    private static final Rule TEST_NAMES =
            files -> files.stream()
                    .flatMap(file -> file
                            .matches("void (\\w*(ExpectedValue|ProperResult|Works?|Correctly)|test([A-Z0-9_]\\w*)?)\\(")
                            .stream())
                    .toList();

    private static final Rule TEST_MANNERS = files -> files.stream()
            .flatMap(file -> file
                    .matches(
                            "Thread\\.sleep\\(|localhost:[0-9]{4}|^import (static )?(org\\.hamcrest|org\\.junit\\.jupiter"
                                    + "|org\\.junit\\.Assert|junit\\.framework)|@Ignore\\b")
                    .stream())
            .toList();

    @Test
    public void noTypeHasAnEmptyName() {
        EMPTY_NAMES.holdsFor(SourceFile.main(), "name it for what it does");
        EMPTY_NAMES.failsOn(SourceFile.example("series/SeriesManager.java", ""));
    }

    @Test
    public void typesInLayersCarryTheSuffixOfTheirRole() {
        ROLES.holdsFor(SourceFile.main(), "use the suffix of the role: Resource, Json, Row, Ao…Store, Macro …");
        ROLES.failsOn(SourceFile.example("series/rest/SeriesApi.java", "@Path(\"/series\") public class SeriesApi {}"));
        ROLES.failsOn(SourceFile.example("series/ao/Entity.java", "interface Entity extends RawEntity<Long> {}"));
        ROLES.failsOn(SourceFile.example("series/macro/Header.java", "class Header implements Macro {}"));
        ROLES.failsOn(SourceFile.example("series/ao/SqlSeries.java", "class SqlSeries implements SeriesStore {}"));
    }

    @Test
    public void acronymsAreWords() {
        ACRONYMS.holdsFor(SourceFile.main(), "write JiraUrl, not JiraURL");
        ACRONYMS.failsOn(SourceFile.example("jira/JiraURL.java", ""));
    }

    @Test
    public void nothingIsLeftOverFromElsewhere() {
        List<SourceFile> shipped = Stream.of("src/main", "templates")
                .flatMap(folder ->
                        SourceFile.below(folder, ".java", ".xml", ".vm", ".soy", ".js", ".css", ".properties").stream())
                .toList();
        FOREIGN_WORDS.holdsFor(shipped, "use our own words");
        FOREIGN_WORDS.failsOn(SourceFile.example("series/A.java", "// as in the tutorial"));
    }

    @Test
    public void namesOfTestsAreSentencesAndTestsDoNotSleep() {
        List<SourceFile> tests = Stream.of("src/test/java", "src/it/java")
                .flatMap(folder -> SourceFile.below(folder, ".java").stream())
                .filter(file -> !file.path().contains("/rules/"))
                .toList();
        TEST_NAMES.holdsFor(tests, "say what happens");
        TEST_NAMES.failsOn(SourceFile.example("ATest.java", "    public void testSeries() {"));
        TEST_MANNERS.holdsFor(tests, "wait for a condition, take a free port, use AssertJ");
        TEST_MANNERS.failsOn(SourceFile.example("ATest.java", "        Thread.sleep(100);"));
    }

    private static boolean isNamedForItsRole(SourceFile file) {
        String text = file.text();
        String name = file.name();
        return !(text.contains("@Path(") && !name.endsWith("Resource")
                || text.matches("(?s).*interface \\w+ extends (RawEntity|Entity)\\b.*") && !name.endsWith("Row")
                || text.matches("(?s).*class \\w+[^{]* implements [^{]*\\bMacro\\b.*") && !name.endsWith("Macro")
                || file.isIn("ao")
                        && text.matches("(?s).* implements [^{]*\\w+Store\\b.*")
                        && !name.matches("Ao\\w+Store")
                || text.contains("@EventListener") && !name.endsWith("Listener"));
    }
}
