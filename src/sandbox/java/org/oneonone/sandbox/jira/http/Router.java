package org.oneonone.sandbox.jira.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who answers a request: patterns such as {@code GET /rest/api/2/issue/{}}, tried in the order added. */
public final class Router {
    private final List<Route> routes = new ArrayList<>();

    public Router add(String pattern, Handler handler) {
        int space = pattern.indexOf(' ');
        String regex = Pattern.quote(pattern.substring(space + 1)).replace("{}", "\\E([^/]+)\\Q");
        routes.add(new Route(pattern.substring(0, space), Pattern.compile(regex), handler));
        return this;
    }

    /** The answer; 405 if the path exists for another method, empty if nobody knows it. */
    public Optional<JiraAnswer> route(JiraCall call) {
        boolean isKnown = false;
        for (Route route : routes) {
            Matcher matcher = route.path().matcher(call.path());
            if (matcher.matches()) {
                isKnown = true;
                if (route.method().equals(call.method())) {
                    return Optional.of(route.handler()
                            .answer(
                                    call,
                                    matcher.groupCount() > 0 ? matcher.group(1) : "",
                                    matcher.groupCount() > 1 ? matcher.group(2) : ""));
                }
            }
        }
        return isKnown ? Optional.of(JiraAnswer.html(405, "<h1>Method Not Allowed</h1>")) : Optional.empty();
    }

    /** Answers a request; the texts are what stood for the first and second {@code {}}, empty if there is none. */
    public interface Handler {
        JiraAnswer answer(JiraCall call, String first, String second);
    }

    /** One pattern. */
    private record Route(String method, Pattern path, Handler handler) {}
}
