package org.oneonone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Test;

/** What may lie at the root, and how packages are cut: features first, layers inside them. */
public class TreeTest {
    private static final Set<String> ROOT = Set.of(
            "pom.xml",
            "src",
            "atlassian-plugin.xml",
            "templates",
            "README.md",
            "CONTRIBUTING.md",
            "CHANGELOG.md",
            "LICENSE",
            "docs",
            "build",
            ".ci",
            ".git",
            ".gitignore",
            ".editorconfig",
            "target");
    static final Set<String> FEATURES = Set.of(
            "person",
            "template",
            "cadence",
            "series",
            "history",
            "excusal",
            "meeting",
            "agenda",
            "action",
            "goal",
            "jira",
            "privacy",
            "calendar",
            "reminder",
            "insight",
            "operation",
            "web");
    private static final Set<String> LAYERS =
            Set.of("ao", "page", "blueprint", "macro", "rest", "web", "applinks", "job", "mail", "recurrence");

    private static final Rule FOLDERS = files -> files.stream()
            .filter(file -> !isWellPlaced(file))
            .map(SourceFile::path)
            .toList();

    @Test
    public void theRootHoldsOnlyWhatTheReadmeExplains() {
        List<String> entries = Arrays.asList(new File(".").list());

        assertThat(entries).contains("pom.xml", "atlassian-plugin.xml");
        assertThat(strangers(entries)).as("move it to build/ or docs/").isEmpty();
        assertThat(strangers(List.of("pom.xml", "notes.txt"))).containsExactly("notes.txt");
    }

    @Test
    public void everyClassLiesInAFeatureOrInOneOfItsLayers() {
        FOLDERS.holdsFor(SourceFile.main(), "put it in a feature, or in a layer of one");
        FOLDERS.failsOn(SourceFile.example("rest/A.java", ""));
        FOLDERS.failsOn(SourceFile.example("series/service/A.java", ""));
        FOLDERS.failsOn(SourceFile.example("Stray.java", ""));
    }

    private static Set<String> strangers(List<String> entries) {
        Set<String> strangers = new TreeSet<>(entries);
        strangers.removeAll(ROOT);
        strangers.removeIf(entry -> entry.endsWith(".iml") || entry.equals(".idea"));
        return strangers;
    }

    private static boolean isWellPlaced(SourceFile file) {
        List<String> folders = file.folders();
        if (folders.isEmpty()) {
            return file.name().equals("HostServices");
        }
        boolean feature = FEATURES.contains(folders.get(0));
        return feature && (folders.size() == 1 || folders.size() <= 3 && LAYERS.contains(folders.get(1)));
    }
}
