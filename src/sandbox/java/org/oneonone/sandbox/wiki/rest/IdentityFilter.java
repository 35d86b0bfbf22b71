package org.oneonone.sandbox.wiki.rest;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.oneonone.sandbox.http.Credentials;
import org.oneonone.sandbox.wiki.people.Account;
import org.oneonone.sandbox.wiki.people.Sessions;
import org.oneonone.sandbox.wiki.people.Users;

/** Says who is asking, by Basic authentication or by cookie, for as long as the request lasts. */
public final class IdentityFilter extends HttpFilter {

    private final transient Users users;
    private final transient Sessions sessions;

    public IdentityFilter(Users users, Sessions sessions) {
        this.users = users;
        this.sessions = sessions;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setCharacterEncoding("UTF-8");
        String header = request.getHeader("Authorization");
        boolean basic = header != null && Credentials.areBasic(header);
        Optional<Account> account = basic
                ? Credentials.basic(header).flatMap(sent -> users.authenticate(sent.name(), sent.password()))
                : sessions.account(request);
        if (basic && account.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"protected-area\"");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED, "Basic Authentication Failure");
            return;
        }
        AuthenticatedUserThreadLocal.set(account.orElse(null));
        users.remember();
        try {
            chain.doFilter(request, response);
        } finally {
            AuthenticatedUserThreadLocal.set(null);
            users.forget();
        }
    }
}
