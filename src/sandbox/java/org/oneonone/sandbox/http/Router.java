package org.oneonone.sandbox.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds who answers a call: patterns such as {@code GET /rest/api/2/issue/{}}, tried in the order added. */
public final class Router<C, A> {
    private final List<Route<C, A>> routes = new ArrayList<>();

    public Router<C, A> add(String pattern, Function<C, A> handler) {
        int space = pattern.indexOf(' ');
        String path = Pattern.quote(pattern.substring(space + 1)).replace("{}", "\\E([^/]+)\\Q");
        routes.add(new Route<>(pattern.substring(0, space), Pattern.compile(path), handler));
        return this;
    }

    /**
     * What the first route that fits answers.
     *
     * @param path without a slash at the end
     * @param call makes the call of what stands in the gaps of the path
     * @param refusal answers with 404 if nobody knows the path, with 405 if it exists for another method only
     */
    public A route(String method, String path, Function<List<String>, C> call, IntFunction<A> refusal) {
        int status = 404;
        for (Route<C, A> route : routes) {
            Matcher matcher = route.path().matcher(path);
            if (matcher.matches()) {
                if (route.method().equals(method)) {
                    return route.handler().apply(call.apply(gaps(matcher)));
                }
                status = 405;
            }
        }
        return refusal.apply(status);
    }

    private static List<String> gaps(Matcher matcher) {
        return IntStream.rangeClosed(1, matcher.groupCount())
                .mapToObj(matcher::group)
                .toList();
    }

    /** One pattern. */
    private record Route<C, A>(String method, Pattern path, Function<C, A> handler) {}
}
