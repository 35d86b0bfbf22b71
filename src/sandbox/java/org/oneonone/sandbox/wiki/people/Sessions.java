package org.oneonone.sandbox.wiki.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Logins by cookie, in the database so that every node knows them. */
public final class Sessions {
    /** Logs in and sets the cookie; empty if name or password is wrong. */
    public Optional<Account> logIn(String name, String password, HttpServletResponse response) {
        throw new UnsupportedOperationException("to come");
    }

    public void logOut(HttpServletRequest request, HttpServletResponse response) {
        throw new UnsupportedOperationException("to come");
    }

    /** The value that forms carry as {@code atl_token}; bound to the session, made for anonymous visitors too. */
    public String xsrfToken(HttpServletRequest request, HttpServletResponse response) {
        throw new UnsupportedOperationException("to come");
    }

    /** Whether the request carries the token, or the header {@code X-Atlassian-Token: no-check}. */
    public boolean isXsrfSafe(HttpServletRequest request) {
        throw new UnsupportedOperationException("to come");
    }
}
