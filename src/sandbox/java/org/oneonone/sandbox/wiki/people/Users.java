package org.oneonone.sandbox.wiki.people;

import com.atlassian.confluence.user.ConfluenceUser;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The directory: who there is, in which groups, with which password (their name). */
public final class Users {
    public Optional<Account> byKey(String key) {
        throw new UnsupportedOperationException("to come");
    }

    public Optional<Account> byName(String name) {
        throw new UnsupportedOperationException("to come");
    }

    /** Active accounts whose name or full name begins with the text, for pickers. */
    public List<Account> search(String text, int limit) {
        throw new UnsupportedOperationException("to come");
    }

    public List<Account> all() {
        throw new UnsupportedOperationException("to come");
    }

    /** The account if the password fits and it is active. */
    public Optional<Account> authenticate(String name, String password) {
        throw new UnsupportedOperationException("to come");
    }

    public List<String> groups(ConfluenceUser user) {
        throw new UnsupportedOperationException("to come");
    }

    public Account add(String name, String fullName, ZoneId zone, Locale locale, List<String> groups) {
        throw new UnsupportedOperationException("to come");
    }

    public void rename(String name, String newName) {
        throw new UnsupportedOperationException("to come");
    }

    public void setActive(String name, boolean active) {
        throw new UnsupportedOperationException("to come");
    }

    public void remove(String name) {
        throw new UnsupportedOperationException("to come");
    }

    /** Sets what a person chose in their profile. */
    public void prefer(Account account, ZoneId zone, Locale locale) {
        throw new UnsupportedOperationException("to come");
    }
}
