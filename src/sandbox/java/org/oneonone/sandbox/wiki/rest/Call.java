package org.oneonone.sandbox.wiki.rest;

import com.atlassian.confluence.pages.Page;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.oneonone.sandbox.wiki.Wiki;

/** One REST request: what stands in the path's gaps, the query and the body. */
record Call(Wiki wiki, HttpServletRequest request, List<String> path, JsonNode body) {
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
                .flatMap(Call::prefixes)
                .collect(Collectors.toSet());
    }

    private static Stream<String> prefixes(String path) {
        return IntStream.rangeClosed(0, path.length())
                .filter(end -> end == path.length() || path.charAt(end) == '.')
                .mapToObj(end -> path.substring(0, end));
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

    /** The page in the first gap if the caller may view it; to all others it does not exist. */
    Page visible() {
        Page page = page();
        String status = text("status", request.getMethod().equals("PUT") ? "any" : "");
        boolean hidden =
                page.status().equals("trashed") && !Set.of("trashed", "any").contains(status);
        if (hidden || !wiki.permissions().canView(viewer(), page.getId())) {
            throw ApiFault.noContent(id());
        }
        return page;
    }

    Page editable() {
        Page page = visible();
        if (!wiki.permissions().canEdit(viewer(), page.getId())) {
            throw ApiFault.forbidden("User not permitted to change content with id " + page.getId());
        }
        return page;
    }

    /** The page in the first gap for everybody. */
    Page page() {
        return wiki.pages()
                .byId(id())
                .filter(page -> !page.status().equals("historical"))
                .orElseThrow(() -> ApiFault.noContent(id()));
    }
}
