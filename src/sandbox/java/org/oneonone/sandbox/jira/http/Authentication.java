package org.oneonone.sandbox.jira.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.oneonone.sandbox.jira.data.JiraUser;
import org.oneonone.sandbox.jira.data.JiraUsers;

/** Says who a request is from: Basic, a token of the application link, or a browser's session. */
public record Authentication(JiraUsers users, Grants grants, Sessions sessions) {
    private static final Pattern TOKEN = Pattern.compile("OAuth .*oauth_token=\"([^\"]+)\".*");

    Optional<Sessions.Session> session(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Stream.of(cookies)
                .filter(cookie -> cookie.getName().equals(Sessions.COOKIE))
                .map(Cookie::getValue)
                .flatMap(token -> sessions.find(token).stream())
                .findFirst();
    }

    /** Whether the request brought credentials of its own, which then count instead of the session. */
    static boolean hasCredentials(String header) {
        return header.startsWith("Basic ") || header.startsWith("OAuth ");
    }

    /** The person with these credentials, empty if they are wrong. */
    Optional<JiraUser> user(String header) {
        if (header.startsWith("Basic ")) {
            return basic(header.substring("Basic ".length()).strip());
        }
        Matcher matcher = TOKEN.matcher(header);
        return matcher.matches() ? grants.userOf(matcher.group(1)) : Optional.empty();
    }

    private Optional<JiraUser> basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            List<String> parts = Arrays.asList(pair.split(":", 2));
            return parts.size() < 2 ? Optional.empty() : users.authenticate(parts.get(0), parts.get(1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What Jira says to wrong credentials: a page for Basic, a header that names the trouble for a token. */
    static JiraAnswer refusal(String header) {
        if (header.startsWith("Basic ")) {
            return JiraAnswer.html(
                            401,
                            "<html><head><title>Unauthorized (401)</title></head><body><h1>Unauthorized (401)</h1>"
                                    + "<p>Basic Authentication Failure - Reason : AUTHENTICATED_FAILED</p></body></html>")
                    .with("WWW-Authenticate", "Basic realm=\"Jira\"")
                    .with("X-Seraph-LoginReason", "AUTHENTICATED_FAILED");
        }
        return new JiraAnswer(
                401, Map.of("WWW-Authenticate", "OAuth realm=\"Jira\",oauth_problem=\"token_rejected\""), "");
    }
}
