package org.oneonone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

/** README, CONTRIBUTING and CHANGELOG against the tree and the pom. */
public class ManualsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#|mailto:)([^)#]+)");
    private static final Pattern TREE_ROW = Pattern.compile("^([\\w./-]+)\\s{2,}\\S", Pattern.MULTILINE);

    private static final Rule LINKS = files -> files.stream()
            .flatMap(file -> LINK.matcher(file.text())
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !Files.exists(folder(file).resolve(link).normalize()))
                    .map(link -> file.path() + ": " + link))
            .toList();

    @Test
    public void everyLinkLeadsSomewhere() {
        List<SourceFile> manuals = Stream.concat(
                        Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
                                .map(name -> SourceFile.read(Path.of(name))),
                        SourceFile.below("docs", ".md").stream())
                .toList();
        LINKS.holdsFor(manuals, "mend the link");
        LINKS.failsOn(new SourceFile("README.md", "see [this](docs/nowhere.md)"));
    }

    @Test
    public void theReadmesTreeIsTheOneOnDisk() {
        String readme = SourceFile.read(Path.of("README.md")).text();

        assertThat(tree(readme)).as("rows of README's tree").hasSizeGreaterThan(10);
        assertThat(missing(readme)).isEmpty();
        assertThat(missing("```\nsrc/nowhere/  gone\n```\n")).containsExactly("src/nowhere/");
    }

    @Test
    public void theReadmeNamesTheVersionOfThePom() {
        String pom = SourceFile.read(Path.of("pom.xml")).text();
        MatchResult version = Pattern.compile("<artifactId>one-on-one</artifactId>\\s*<version>([^<]+)<")
                .matcher(pom)
                .results()
                .findFirst()
                .orElseThrow();

        assertThat(SourceFile.read(Path.of("README.md")).text()).contains("one-on-one-" + version.group(1) + ".jar");
    }

    @Test
    public void theChangelogStartsWithWhatIsNotReleased() {
        String changelog = SourceFile.read(Path.of("CHANGELOG.md")).text();

        assertThat(changelog.indexOf("## [Unreleased]")).isPositive().isEqualTo(changelog.indexOf("## "));
    }

    private static List<String> tree(String readme) {
        return Stream.of(readme.split("```"))
                .filter(block -> block.contains("src/"))
                .flatMap(block -> TREE_ROW.matcher(block).results().map(row -> row.group(1)))
                .toList();
    }

    private static List<String> missing(String readme) {
        return tree(readme).stream()
                .filter(entry -> !Files.exists(Path.of(entry)))
                .toList();
    }

    private static Path folder(SourceFile file) {
        Path parent = Path.of(file.path()).getParent();
        return parent == null ? Path.of("") : parent;
    }
}
