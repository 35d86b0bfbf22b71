package org.oneonone.web;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import java.util.Optional;
import java.util.function.Supplier;
import org.oneonone.person.PersonKey;
import org.springframework.stereotype.Component;

/**
 * Lets work count as a named person's: the host asks the thread who is acting, and a job's thread would say nobody.
 * Whoever is gone acts no more; nothing is ever done as nobody in their place.
 */
@Component
public final class ActingAs {
    private final UserAccessor users;

    public ActingAs(UserAccessor users) {
        this.users = users;
    }

    /** Does the work as the person, and gives the thread back to whoever had it; empty if there is no such person. */
    public <T> Optional<T> person(PersonKey person, Supplier<T> work) {
        ConfluenceUser user = users.getExistingUserByKey(new UserKey(person.value()));
        if (user == null) {
            return Optional.empty();
        }
        ConfluenceUser before = AuthenticatedUserThreadLocal.get();
        AuthenticatedUserThreadLocal.set(user);
        try {
            return Optional.of(work.get());
        } finally {
            AuthenticatedUserThreadLocal.set(before);
        }
    }
}
