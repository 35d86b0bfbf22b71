package org.oneonone.sandbox.wiki.rest;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One REST request: what stands in the path's gaps, the query and the body. */
record Call(HttpServletRequest request, List<String> path, JsonNode body) {
    /** The content id in the first gap. */
    long id() {
        try {
            return Long.parseLong(path.get(0));
        } catch (NumberFormatException e) {
            throw ApiFault.noContent(path.get(0));
        }
    }

    String text(String name, String otherwise) {
        return Optional.ofNullable(request.getParameter(name)).orElse(otherwise);
    }

    int number(String name, int otherwise) {
        try {
            return Math.max(0, Integer.parseInt(text(name, Integer.toString(otherwise))));
        } catch (NumberFormatException e) {
            throw ApiFault.invalid(name + " is not a number");
        }
    }

    int start() {
        return number("start", 0);
    }

    int limit() {
        return Math.min(200, number("limit", 25));
    }

    /** {@code a.b.c} expands {@code a} and {@code a.b} too. */
    Set<String> expand(String otherwise) {
        return Arrays.stream(text("expand", otherwise).split(","))
                .map(String::strip)
                .flatMap(path -> Arrays.stream(prefixes(path)))
                .collect(Collectors.toSet());
    }

    private static String[] prefixes(String path) {
        String[] parts = path.split("\\.");
        String[] prefixes = new String[parts.length];
        for (int depth = 0; depth < parts.length; depth++) {
            prefixes[depth] = depth == 0 ? parts[0] : prefixes[depth - 1] + "." + parts[depth];
        }
        return prefixes;
    }

    /** Null for an anonymous caller. */
    ConfluenceUser viewer() {
        return AuthenticatedUserThreadLocal.get();
    }

    JsonNode required() {
        if (body instanceof MissingNode) {
            throw ApiFault.invalid("The request has no JSON body");
        }
        return body;
    }
}
