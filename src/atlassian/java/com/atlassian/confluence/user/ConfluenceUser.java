package com.atlassian.confluence.user;

import com.atlassian.sal.api.user.UserKey;
import com.atlassian.user.User;

/**
 * A user with a key that outlives renaming.
 *
 * <p>Declaration: partial. Evidence: B(10.0.1).
 */
public interface ConfluenceUser extends User {
    UserKey getKey();
}
