package org.oneonone.sandbox.front;

import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import java.io.Serializable;
import java.util.Locale;
import org.oneonone.sandbox.plugin.DescriptorElement;
import org.oneonone.sandbox.plugin.Services;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plugins' texts in the language of whoever asks. */
public record Texts(Services services) {
    private static final Logger log = LoggerFactory.getLogger(Texts.class);

    public Locale locale() {
        return services.find(LocaleResolver.class)
                .map(LocaleResolver::getLocale)
                .orElse(Locale.ENGLISH);
    }

    /** The text; a key that nobody defines is logged and printed itself, as in Confluence. */
    public String text(Locale locale, String key, Serializable... arguments) {
        String text = services.require(I18nResolver.class).getText(locale, key, arguments);
        if (text.equals(key)) {
            log.error("No text for the key {} in {}", key, locale);
        }
        return text;
    }

    public String text(String key, Serializable... arguments) {
        return text(locale(), key, arguments);
    }

    /** What a module calls itself: its {@code i18n-name-key}, else its {@code name}, else its key. */
    public String name(DescriptorElement element) {
        return element.attribute("i18n-name-key")
                .map(key -> text(key))
                .or(() -> element.attribute("name"))
                .orElseGet(() -> element.attribute("key", ""));
    }

    /** A child such as {@code <description key="…"/>} or {@code <description>…</description>}, empty without it. */
    public String child(DescriptorElement element, String child) {
        return element.child(child)
                .map(found -> found.attribute("key").map(key -> text(key)).orElseGet(found::text))
                .orElse("");
    }
}
