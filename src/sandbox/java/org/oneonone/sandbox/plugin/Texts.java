package org.oneonone.sandbox.plugin;

import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The plugins' texts in the language of the person on this thread, English where a language lacks one, and the key
 * itself where there is none. The locale {@code en_XA} marks every text, which shows words that are no texts.
 */
public final class Texts implements I18nResolver {
    private static final String PSEUDO = "XA";

    private final Supplier<List<InstalledPlugin>> plugins;
    private final Supplier<Optional<LocaleResolver>> locales;
    private final Map<InstalledPlugin, Map<String, Properties>> files = new ConcurrentHashMap<>();

    Texts(Supplier<List<InstalledPlugin>> plugins, Supplier<Optional<LocaleResolver>> locales) {
        this.plugins = plugins;
        this.locales = locales;
    }

    @Override
    public String getText(String key, Serializable... arguments) {
        return getText(locales.get().map(LocaleResolver::getLocale).orElse(Locale.ENGLISH), key, arguments);
    }

    @Override
    public String getText(Locale locale, String key, Serializable... arguments) {
        Optional<String> text = find(locale, key);
        if (text.isEmpty()) {
            return key;
        }
        String words = arguments.length == 0 ? text.get() : new MessageFormat(text.get(), locale).format(arguments);
        return locale.getCountry().equals(PSEUDO) ? "[" + words + "]" : words;
    }

    /** Whether the key has words in English. */
    boolean has(String key) {
        return find(Locale.ROOT, key).isPresent();
    }

    /** Drops what was read of a plugin. */
    void forget(InstalledPlugin plugin) {
        files.remove(plugin);
    }

    /** The file of an i18n resource's location, which is written with dots. */
    static String file(String location, String suffix) {
        return location.replace('.', '/') + suffix + ".properties";
    }

    private Optional<String> find(Locale locale, String key) {
        Stream<String> suffixes =
                Stream.of("_" + locale.getLanguage() + "_" + locale.getCountry(), "_" + locale.getLanguage(), "");
        return suffixes.flatMap(suffix -> plugins.get().stream().flatMap(plugin -> locations(plugin)
                        .map(location -> read(plugin, file(location, suffix)).getProperty(key))))
                .filter(text -> text != null)
                .findFirst();
    }

    private static Stream<String> locations(InstalledPlugin plugin) {
        return plugin.descriptor().children("resource").stream()
                .filter(resource -> resource.attribute("type", "").equals("i18n"))
                .map(resource -> resource.required("location"));
    }

    private Properties read(InstalledPlugin plugin, String file) {
        return files.computeIfAbsent(plugin, any -> new ConcurrentHashMap<>()).computeIfAbsent(file, path -> {
            Properties texts = new Properties();
            plugin.resource(path).ifPresent(url -> {
                try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    texts.load(reader);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return texts;
        });
    }
}
