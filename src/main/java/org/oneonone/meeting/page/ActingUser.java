package org.oneonone.meeting.page;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import java.util.function.Supplier;
import org.oneonone.person.PersonKey;
import org.springframework.stereotype.Component;

/** Lets work on this thread count as a person's, in a request of theirs and in a job that has no user of its own. */
@Component
public class ActingUser {
    private final UserAccessor users;

    ActingUser(UserAccessor users) {
        this.users = users;
    }

    /** Does the work as the person; whoever acted before acts again afterwards. */
    public <T> T as(PersonKey person, Supplier<T> work) {
        ConfluenceUser before = AuthenticatedUserThreadLocal.get();
        AuthenticatedUserThreadLocal.set(users.getExistingUserByKey(new UserKey(person.value())));
        try {
            return work.get();
        } finally {
            AuthenticatedUserThreadLocal.set(before);
        }
    }
}
