package org.oneonone.sandbox.ui;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.oneonone.sandbox.wiki.Wiki;

/** One request for a screen, with the questions that screens ask first; each of them fails closed. */
record Call(HttpServletRequest request, HttpServletResponse response, Wiki wiki) {
    static final ObjectMapper JSON = new ObjectMapper();

    /** The parameter without surrounding space, empty if it is missing. */
    String text(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.trim();
    }

    /** The parameter's words, which spaces or commas part. */
    List<String> words(String name) {
        return Stream.of(text(name).split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** What a script sent. */
    JsonNode json() {
        try {
            return JSON.readTree(request.getInputStream());
        } catch (IOException e) {
            throw new Missing();
        }
    }

    boolean flag(String name) {
        return !text(name).isEmpty();
    }

    OptionalLong id(String name) {
        try {
            return text(name).isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text(name)));
        } catch (NumberFormatException e) {
            throw new Missing();
        }
    }

    int number(String name) {
        return Math.toIntExact(id(name).orElseThrow(Missing::new));
    }

    /** What of the address is behind the servlet's path, without a slash in front. */
    String rest() {
        return request.getPathInfo() == null ? "" : request.getPathInfo().replaceFirst("^/", "");
    }

    /** Who is asking; null is the anonymous visitor, as everywhere in the host. */
    ConfluenceUser visitor() {
        return AuthenticatedUserThreadLocal.get();
    }

    ConfluenceUser user() {
        return Optional.ofNullable(visitor()).orElseThrow(LoginNeeded::new);
    }

    /** The page of a parameter, if the visitor may see it; else it looks absent. */
    Page page(String parameter) {
        return visible(wiki.pages().byId(id(parameter).orElseThrow(this::absent)));
    }

    Page visible(Optional<Page> page) {
        return page.filter(each -> !each.status().equals("trashed"))
                .filter(each -> wiki.permissions().canView(visitor(), each.getLatestVersionId()))
                .orElseThrow(this::absent);
    }

    Page editable(String parameter) {
        Page page = page(parameter);
        user();
        if (!wiki.permissions().canEdit(visitor(), page.getId())) {
            throw new Forbidden("You may see this page but not change it.");
        }
        return page;
    }

    Space space(String key) {
        return wiki.spaces()
                .byKey(key)
                .filter(space -> wiki.permissions().canViewSpace(visitor(), space.getKey()))
                .orElseThrow(this::absent);
    }

    /** The space of the parameter {@code key} that the user administers. */
    Space administered() {
        Space space = space(text("key"));
        if (!wiki.permissions().canAdminister(user(), space.getKey())) {
            throw new Forbidden("Only administrators of this space may open this page.");
        }
        return space;
    }

    /** To people who have not logged in everything invisible is a reason to do so. */
    private RuntimeException absent() {
        return visitor() == null ? new LoginNeeded() : new Missing();
    }

    /** There is nothing here, or nothing for this visitor: nobody can tell the difference. */
    static final class Missing extends RuntimeException {}

    /** Only people who logged in get further. */
    static final class LoginNeeded extends RuntimeException {}

    /** The visitor may see the thing but not do this. */
    static final class Forbidden extends RuntimeException {
        Forbidden(String message) {
            super(message);
        }
    }
}
