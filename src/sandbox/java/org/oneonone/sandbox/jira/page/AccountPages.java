package org.oneonone.sandbox.jira.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oneonone.sandbox.http.Answer;
import org.oneonone.sandbox.http.Router;
import org.oneonone.sandbox.jira.data.JiraUser;
import org.oneonone.sandbox.jira.data.JiraUsers;
import org.oneonone.sandbox.jira.http.Grants;
import org.oneonone.sandbox.jira.http.JiraCall;
import org.oneonone.sandbox.jira.http.JiraRefusal;
import org.oneonone.sandbox.jira.http.Sessions;

/** Logging in and out of Jira, and letting Confluence act as oneself. */
public record AccountPages(JiraPages pages, JiraUsers users, Sessions sessions, Grants grants) {
    private static final String AUTHORISE = "/plugins/servlet/oauth/authorize";
    private static final String TOKENS = "/plugins/servlet/oauth/users/access-tokens";

    public void register(Router<JiraCall, Answer> router) {
        router.add("GET /login.jsp", call -> loginForm(call, call.parameter("os_destination", "/")))
                .add("POST /login.jsp", this::login)
                .add("POST /logout", pages.form(this::logout))
                .add("GET " + AUTHORISE, pages.page(this::ask))
                .add("POST " + AUTHORISE, pages.form(this::decide))
                .add("GET " + TOKENS, pages.page(this::tokens))
                .add("POST " + TOKENS, pages.form(this::revoke));
    }

    private Answer loginForm(JiraCall call, String destination, String... errors) {
        return pages.show(call, "login", "Log in", Map.of("destination", destination), List.of(errors));
    }

    private Answer login(JiraCall call) {
        Map<String, String> form = call.form();
        String destination = form.getOrDefault("os_destination", "/");
        Optional<JiraUser> user =
                users.authenticate(form.getOrDefault("os_username", ""), form.getOrDefault("os_password", ""));
        if (user.isEmpty()) {
            return loginForm(call, destination, "Sorry, your username and password are incorrect. Please try again.");
        }
        // Only a path: a full address would let a link in a mail lead people who log in to another site.
        String path = destination.matches("/[^/\\\\].*") ? destination : "/";
        return pages.go(path)
                .with("Set-Cookie", cookie(sessions.open(user.get()).token()));
    }

    private static String cookie(String token) {
        return Sessions.COOKIE + "=" + token + "; Path=/jira; HttpOnly; SameSite=Lax";
    }

    private Answer logout(JiraCall call) {
        call.session().ifPresent(sessions::close);
        return pages.go("/login.jsp").with("Set-Cookie", cookie("") + "; Max-Age=0");
    }

    private Answer ask(JiraCall call) {
        String requestToken = call.parameter("oauth_token", "");
        requireReturn(requestToken);
        return pages.show(call, "authorise", "Authorise Confluence", Map.of("requestToken", requestToken), List.of());
    }

    private Answer decide(JiraCall call) {
        String requestToken = call.form().getOrDefault("oauth_token", "");
        String returnUrl = requireReturn(requestToken);
        if (call.form().getOrDefault("answer", "").equals("allow")) {
            grants.approve(requestToken, call.requireUser());
        }
        return Answer.redirect(returnUrl + "?oauth_token=" + requestToken);
    }

    private String requireReturn(String requestToken) {
        return grants.returnUrl(requestToken)
                .orElseThrow(() -> JiraRefusal.bad("This request to act as you is unknown or was answered already."));
    }

    private Answer tokens(JiraCall call) {
        boolean isGranted = grants.hasGranted(call.requireUser().name());
        return pages.show(call, "tokens", "Authorised applications", Map.of("isGranted", isGranted), List.of());
    }

    private Answer revoke(JiraCall call) {
        grants.revoke(call.requireUser().name());
        return pages.go(TOKENS);
    }
}
