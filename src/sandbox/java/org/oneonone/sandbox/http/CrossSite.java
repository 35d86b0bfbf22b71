package org.oneonone.sandbox.http;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The guard of both products' REST against requests that another site makes a browser send, and against foreign bodies. */
public final class CrossSite {
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "DELETE");
    private static final Set<String> FORMS =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    private CrossSite() {}

    /**
     * The status to refuse with, if there is a reason: 403 for a form or a foreign page's script without the header that
     * exempts them, 415 for a body that is no JSON.
     *
     * @param header a header of the request by name, empty if it is missing
     */
    public static OptionalInt refusal(String method, UnaryOperator<String> header, boolean hasBody, String baseUrl) {
        if (!CHANGING.contains(method)) {
            return OptionalInt.empty();
        }
        String type = header.apply("Content-Type").split(";")[0].strip().toLowerCase(Locale.ROOT);
        String origin = header.apply("Origin");
        boolean isExempt = header.apply("X-Atlassian-Token").matches("no-?check");
        boolean isBrowser = header.apply("User-Agent").contains("Mozilla");
        boolean isForeign = !origin.isEmpty() && !baseUrl.startsWith(origin + "/");
        if (!isExempt && (FORMS.contains(type) || isBrowser && isForeign)) {
            return OptionalInt.of(403);
        }
        return hasBody && !type.equals("application/json") ? OptionalInt.of(415) : OptionalInt.empty();
    }
}
