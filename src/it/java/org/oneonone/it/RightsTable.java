package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who may what, as administrators read it. */
final class RightsTable {
    private static final Path FILE = Path.of("docs/admin/who-may-what.md");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`(.*)");

    private final List<Row> rows;

    private RightsTable(List<Row> rows) {
        this.rows = rows;
    }

    static RightsTable read() {
        List<Row> rows = new ArrayList<>();
        String section = "";
        for (String line : lines()) {
            if (line.startsWith("## ")) {
                section = line.substring(3);
            } else if (line.startsWith("| `")) {
                rows.add(row(
                        section,
                        Stream.of(line.split("\\|")).skip(1).map(String::strip).toList()));
            }
        }
        return new RightsTable(rows);
    }

    List<Row> section(String name) {
        List<Row> found =
                rows.stream().filter(row -> row.section().equals(name)).toList();
        assertThat(found).as("rows of " + name).isNotEmpty();
        return found;
    }

    List<Row> rows() {
        return rows;
    }

    private static Row row(String section, List<String> cells) {
        assertThat(cells).as("cells of a row of " + section).hasSize(1 + Who.values().length);
        MatchResult named = NAMED.matcher(cells.get(0)).results().findFirst().orElseThrow();
        Map<Who, String> outcomes = new EnumMap<>(Who.class);
        for (Who who : Who.values()) {
            outcomes.put(who, cells.get(1 + who.ordinal()));
        }
        return new Row(section, named.group(1), named.group(2).strip(), outcomes);
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One entry of the plugin.
     *
     * @param section the heading that it stands below
     * @param entry what the descriptor or the description of REST calls it
     * @param place where it is tried, for entries that have more than one row
     * @param outcomes what each sees of it
     */
    record Row(String section, String entry, String place, Map<Who, String> outcomes) {
        String outcome(Who who) {
            return outcomes.get(who);
        }

        String about(Who who) {
            return entry + " " + place + " for " + who;
        }
    }
}
