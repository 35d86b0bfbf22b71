package org.oneonone.sandbox.jira.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oneonone.sandbox.http.Answer;
import org.oneonone.sandbox.http.Credentials;
import org.oneonone.sandbox.jira.data.JiraUser;
import org.oneonone.sandbox.jira.data.JiraUsers;

/** Says who a request is from: Basic, a token of the application link, or a browser's session. */
public record Authentication(JiraUsers users, Grants grants, Sessions sessions) {
    private static final Pattern TOKEN = Pattern.compile("OAuth .*oauth_token=\"([^\"]+)\".*");

    Optional<Sessions.Session> session(HttpServletRequest request) {
        return Credentials.cookie(request, Sessions.COOKIE).flatMap(sessions::find);
    }

    /** Whether the request brought credentials of its own, which then count instead of the session. */
    static boolean hasCredentials(String header) {
        return header.startsWith("Basic ") || header.startsWith("OAuth ");
    }

    /** The person with these credentials, empty if they are wrong. */
    Optional<JiraUser> user(String header) {
        if (header.startsWith("Basic ")) {
            return Credentials.basic(header).flatMap(sent -> users.authenticate(sent.name(), sent.password()));
        }
        Matcher matcher = TOKEN.matcher(header);
        return matcher.matches() ? grants.userOf(matcher.group(1)) : Optional.empty();
    }

    /** What Jira says to wrong credentials: a page for Basic, a header that names the trouble for a token. */
    static Answer refusal(String header) {
        if (header.startsWith("Basic ")) {
            return Answer.html(
                            401,
                            "<html><head><title>Unauthorized (401)</title></head><body><h1>Unauthorized (401)</h1>"
                                    + "<p>Basic Authentication Failure - Reason : AUTHENTICATED_FAILED</p></body></html>")
                    .with("WWW-Authenticate", "Basic realm=\"Jira\"")
                    .with("X-Seraph-LoginReason", "AUTHENTICATED_FAILED");
        }
        return new Answer(401, Map.of("WWW-Authenticate", "OAuth realm=\"Jira\",oauth_problem=\"token_rejected\""), "");
    }
}
