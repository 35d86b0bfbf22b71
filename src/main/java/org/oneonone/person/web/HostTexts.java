package org.oneonone.person.web;

import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import java.io.Serializable;
import java.util.Locale;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.springframework.stereotype.Component;

/** Texts from the host's resolver. */
@Component
public final class HostTexts implements Texts {
    private final I18nResolver resolver;
    private final LocaleResolver locales;

    public HostTexts(I18nResolver resolver, LocaleResolver locales) {
        this.resolver = resolver;
        this.locales = locales;
    }

    @Override
    public String say(Phrase phrase) {
        return say(locales.getLocale(), phrase);
    }

    @Override
    public String say(Locale locale, Phrase phrase) {
        Serializable[] arguments = phrase.arguments().stream()
                .map(argument -> argument instanceof Phrase nested ? say(locale, nested) : argument)
                .toArray(Serializable[]::new);
        return resolver.getText(locale, phrase.key(), arguments);
    }
}
