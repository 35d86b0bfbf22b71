package org.oneonone.sandbox.wiki.people;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.http.Credentials;

/** Logins by cookie, in the database so that every node knows them. */
public record Sessions(Database database, Users users) {
    private static final String COOKIE = "sandbox.session";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ISSUED = Sessions.class.getName();

    /** Logs in and sets the cookie; empty if name or password is wrong. */
    public Optional<Account> logIn(String name, String password, HttpServletResponse response) {
        Optional<Account> account = users.authenticate(name, password);
        account.ifPresent(known -> begin(known.id(), response));
        return account;
    }

    public void logOut(HttpServletRequest request, HttpServletResponse response) {
        token(request).ifPresent(token -> database.update("delete from cf_session where token = ?", token));
        response.addCookie(cookie("", 0));
    }

    /** The value that forms carry as {@code atl_token}; bound to the session, made for anonymous visitors too. */
    public String xsrfToken(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(ISSUED) instanceof String issued) {
            return issued;
        }
        String value = token(request).flatMap(this::xsrfOf).orElseGet(() -> begin(null, response));
        request.setAttribute(ISSUED, value);
        return value;
    }

    /** Whether the request carries the token, or the header {@code X-Atlassian-Token: no-check}. */
    public boolean isXsrfSafe(HttpServletRequest request) {
        if ("no-check".equalsIgnoreCase(request.getHeader("X-Atlassian-Token"))) {
            return true;
        }
        String sent = request.getParameter("atl_token");
        return sent != null
                && token(request).flatMap(this::xsrfOf).filter(sent::equals).isPresent();
    }

    /** Who the cookie of the request belongs to. */
    public Optional<Account> account(HttpServletRequest request) {
        return token(request)
                .flatMap(token -> database.one(
                        String.class,
                        "select user_key from cf_session where token = ? and user_key is not null",
                        token))
                .flatMap(users::byKey)
                .filter(Account::active);
    }

    private String begin(String userKey, HttpServletResponse response) {
        String token = unguessable();
        String xsrf = unguessable();
        database.update("insert into cf_session (token, user_key, xsrf) values (?, ?, ?)", token, userKey, xsrf);
        response.addCookie(cookie(token, -1));
        return xsrf;
    }

    private Optional<String> xsrfOf(String token) {
        return database.one(String.class, "select xsrf from cf_session where token = ?", token);
    }

    private static String unguessable() {
        byte[] bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Cookie cookie(String value, int maxAge) {
        Cookie cookie = new Cookie(COOKIE, value);
        // One login for the wiki and its Jira, which share the host name.
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge(maxAge);
        return cookie;
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Credentials.cookie(request, COOKIE);
    }
}
