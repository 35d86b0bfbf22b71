package org.oneonone.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * Expected HTML in {@code src/test/resources/golden}. The first line of a file says what it shows. With the system
 * property {@code golden.write} files are written instead of compared; read them before you commit.
 */
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** Compares without indentation and empty lines, which say nothing to a browser. */
    public static void check(String file, String purpose, String html) {
        Path path = FOLDER.resolve(file);
        String expected = "<!-- " + purpose + " -->\n" + lines(html) + "\n";
        try {
            if (System.getProperty("golden.write") != null) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, expected);
            }
            assertThat(expected).as(file).isEqualTo(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares a text that has no room for a word about itself, to the last character. */
    public static void checkPlain(String file, String text) {
        Path path = FOLDER.resolve(file);
        try {
            if (System.getProperty("golden.write") != null) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, text);
            }
            assertThat(text).as(file).isEqualTo(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lines(String html) {
        return html.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
