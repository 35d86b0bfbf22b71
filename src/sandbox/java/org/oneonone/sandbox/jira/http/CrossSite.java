package org.oneonone.sandbox.jira.http;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Jira's guard against requests that another site makes a browser send, and against bodies that are not JSON. */
final class CrossSite {
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "DELETE");
    private static final Set<String> FORMS =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    private CrossSite() {}

    /** The refusal, if there is a reason for one. */
    static Optional<JiraAnswer> check(JiraCall call, String baseUrl) {
        if (!CHANGING.contains(call.method())) {
            return Optional.empty();
        }
        String type = call.header("Content-Type").split(";")[0].strip().toLowerCase(Locale.ROOT);
        String token = call.header("X-Atlassian-Token");
        boolean isExempt = token.equals("no-check") || token.equals("nocheck");
        boolean isBrowser = call.header("User-Agent").contains("Mozilla");
        boolean isForeign = !call.header("Origin").isEmpty() && !baseUrl.startsWith(call.header("Origin") + "/");
        if (!isExempt && (FORMS.contains(type) || isBrowser && isForeign)) {
            return Optional.of(JiraAnswer.text(403, "XSRF check failed"));
        }
        if (!call.body().isEmpty() && !type.equals("application/json")) {
            return Optional.of(JiraAnswer.html(415, "<html><body><h1>Unsupported Media Type</h1></body></html>"));
        }
        return Optional.empty();
    }
}
