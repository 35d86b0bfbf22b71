package org.oneonone.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;

/** The English texts of the plugin, straight from its files; a key without a text fails. */
public final class PlainTexts implements Texts {
    private final Properties texts = new Properties();

    public PlainTexts() {
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(Path.of("src/main/resources/i18n"), "*.properties")) {
            for (Path file : files) {
                try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String say(Phrase phrase) {
        return say(Locale.ENGLISH, phrase);
    }

    @Override
    public String say(Locale locale, Phrase phrase) {
        Object[] arguments = phrase.arguments().stream()
                .map(argument -> argument instanceof Phrase nested ? say(locale, nested) : argument)
                .toArray();
        return new MessageFormat(text(phrase.key()), locale).format(arguments);
    }

    /** A text with its gaps unfilled. */
    public String text(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No text for " + key);
        }
        return text;
    }
}
