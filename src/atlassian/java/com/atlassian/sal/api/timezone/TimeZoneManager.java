package com.atlassian.sal.api.timezone;

import com.atlassian.sal.api.user.UserKey;
import java.util.TimeZone;

/**
 * Where a person's clock is.
 *
 * <p>Declaration: partial. Evidence: exact (sal-api 5.0.0).
 */
public interface TimeZoneManager {
    TimeZone getUserTimeZone();

    TimeZone getUserTimeZone(UserKey key);
}
