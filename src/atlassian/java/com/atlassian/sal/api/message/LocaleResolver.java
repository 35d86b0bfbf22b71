package com.atlassian.sal.api.message;

import com.atlassian.sal.api.user.UserKey;
import java.util.Locale;

/**
 * Which language a person reads.
 *
 * <p>Declaration: partial. Evidence: exact (sal-api 5.0.0).
 */
public interface LocaleResolver {
    Locale getLocale();

    Locale getLocale(UserKey key);
}
