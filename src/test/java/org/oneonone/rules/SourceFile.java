package org.oneonone.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text file of the project.
 *
 * @param path from the project's root, with forward slashes
 * @param text its content
 */
record SourceFile(String path, String text) {
    static final String MAIN = "src/main/java/org/oneonone/";

    /** The files below a folder of the project whose names end as asked, sorted by path. */
    static List<SourceFile> below(String folder, String... suffixes) {
        if (!Files.exists(Path.of(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(suffixes).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .map(SourceFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceFile read(Path file) {
        try {
            return new SourceFile(file.toString().replace('\\', '/'), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plugin's Java sources, package descriptions left out. */
    static List<SourceFile> main() {
        return below(MAIN, ".java").stream()
                .filter(file -> !file.path().endsWith("package-info.java"))
                .toList();
    }

    /** A made-up class of the plugin, to show that a rule fails on it. */
    static SourceFile example(String path, String text) {
        return new SourceFile(MAIN + path, text);
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
    }

    /** The folders between the base package and the file, empty for the base package itself. */
    List<String> folders() {
        String inside = path.substring(MAIN.length());
        int end = inside.lastIndexOf('/');
        return end < 0 ? List.of() : List.of(inside.substring(0, end).split("/"));
    }

    boolean isIn(String layer) {
        List<String> folders = folders();
        return folders.size() > 1 && folders.get(1).equals(layer);
    }

    int lines() {
        return (int) text.lines().count();
    }

    List<String> imports() {
        return Pattern.compile("^import (?:static )?([\\w.*]+);", Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    /** {@code path:line: text} for each line that matches. */
    List<String> matches(String regex) {
        Pattern pattern = Pattern.compile(regex);
        List<String> lines = text.lines().toList();
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .filter(i -> pattern.matcher(lines.get(i)).find())
                .map(i -> path + ":" + (i + 1) + ": " + lines.get(i).strip())
                .toList();
    }
}
