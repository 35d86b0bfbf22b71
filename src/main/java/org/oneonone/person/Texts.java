package org.oneonone.person;

import java.util.Locale;

/** Turns phrases into sentences. */
public interface Texts {
    /** In the language of the person whose request is being served. */
    String say(Phrase phrase);

    /** In a given language, for mail and jobs. */
    String say(Locale locale, Phrase phrase);
}
