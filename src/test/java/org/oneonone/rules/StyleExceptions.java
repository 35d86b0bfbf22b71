package org.oneonone.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The reasoned exceptions of {@code build/style-exceptions.txt}: one line each, an id, a path and a reason. */
final class StyleExceptions {
    private final List<String[]> rows;

    private StyleExceptions(List<String[]> rows) {
        this.rows = rows;
    }

    static StyleExceptions read() {
        return of(SourceFile.read(Path.of("build/style-exceptions.txt")).text());
    }

    static StyleExceptions of(String text) {
        return new StyleExceptions(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s+", 3))
                .toList());
    }

    boolean allows(String id, String path) {
        return rows.stream().anyMatch(row -> row[0].equals(id) && row.length > 1 && row[1].equals(path));
    }

    /** Lines that name no file or give no reason. */
    List<String> stale() {
        return rows.stream()
                .filter(row -> row.length < 3 || !Files.exists(Path.of(row[1])))
                .map(row -> String.join(" ", row))
                .toList();
    }
}
