package org.oneonone.testing;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import org.oneonone.person.PersonKey;

/** Who is logged in, as the host says. Nobody at first. */
public final class Caller {
    private final UserManager users = mock(UserManager.class);

    public UserManager users() {
        return users;
    }

    public void is(PersonKey person) {
        when(users.getRemoteUserKey()).thenReturn(new UserKey(person.value()));
    }

    public void isNobody() {
        when(users.getRemoteUserKey()).thenReturn(null);
    }

    public void isSystemAdmin(PersonKey person) {
        is(person);
        when(users.isSystemAdmin(new UserKey(person.value()))).thenReturn(true);
    }
}
