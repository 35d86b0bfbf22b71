package com.atlassian.confluence.user;

import com.atlassian.sal.api.user.UserKey;

/**
 * Finds users.
 *
 * <p>Declaration: partial. Evidence: B(10.0.1); getUserByName SR4C.
 */
public interface UserAccessor {
    ConfluenceUser getExistingUserByKey(UserKey key);

    ConfluenceUser getUserByName(String name);
}
