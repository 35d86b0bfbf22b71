package com.atlassian.confluence.user;

import com.atlassian.sal.api.user.UserKey;

/**
 * Finds users.
 *
 * <p>Declaration: partial. Evidence: B(10.0.1); getUserByName SR4C; isDeactivated JD 5.7.3, so that a
 * host without it must not hurt.
 */
public interface UserAccessor {
    ConfluenceUser getExistingUserByKey(UserKey key);

    ConfluenceUser getUserByName(String name);

    boolean isDeactivated(String name);
}
