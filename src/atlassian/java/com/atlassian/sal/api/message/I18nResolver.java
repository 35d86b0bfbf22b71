package com.atlassian.sal.api.message;

import java.io.Serializable;
import java.util.Locale;

/**
 * Texts in the language of a person.
 *
 * <p>Declaration: partial. Evidence: exact (sal-api 5.0.0).
 */
public interface I18nResolver {
    String getText(String key, Serializable... arguments);

    String getText(Locale locale, String key, Serializable... arguments);
}
