package org.oneonone.person.web;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.Serializable;
import java.util.Locale;
import java.util.function.Function;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.springframework.stereotype.Component;

/** Texts from the host's resolver. */
@Component
public final class HostTexts implements Texts {
    private final I18nResolver resolver;

    public HostTexts(I18nResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public String say(Phrase phrase) {
        return resolver.getText(phrase.key(), arguments(phrase, this::say));
    }

    @Override
    public String say(Locale locale, Phrase phrase) {
        return resolver.getText(locale, phrase.key(), arguments(phrase, nested -> say(locale, nested)));
    }

    private static Serializable[] arguments(Phrase phrase, Function<Phrase, String> nestedIn) {
        return phrase.arguments().stream()
                .map(argument -> argument instanceof Phrase nested ? nestedIn.apply(nested) : argument)
                .toArray(Serializable[]::new);
    }
}
