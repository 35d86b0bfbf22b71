package org.oneonone.sandbox.wiki.rest;

import com.atlassian.confluence.security.ContentPermission;
import com.atlassian.confluence.user.ConfluenceUser;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.oneonone.sandbox.http.Router;
import org.oneonone.sandbox.wiki.Wiki;
import org.oneonone.sandbox.wiki.people.Account;

/** {@code /rest/api/content/*}{@code /restriction}: a page's own restrictions. */
record RestrictionApi(Wiki wiki, ContentJson json) {
    void routes(Router<Call, Object> router) {
        for (String base : List.of("/rest/api/content/{}/restriction", "/rest/experimental/content/{}/restriction")) {
            router.add("GET " + base, this::list)
                    .add("GET " + base + "/byOperation", call -> json.restrictions(visible(call)))
                    .add("GET " + base + "/byOperation/{}", this::one)
                    .add("PUT " + base, this::replace)
                    .add("DELETE " + base, this::lift);
        }
    }

    private Object list(Call call) {
        long id = visible(call);
        return json.all(List.of("read", "update"), operation -> json.restriction(id, operation, type(operation)));
    }

    private Object one(Call call) {
        String operation = call.path().get(1);
        return json.restriction(visible(call), operation, type(operation));
    }

    private Object replace(Call call) {
        long id = call.editable().getId();
        JsonNode body = call.required();
        JsonNode lines = body.isArray() ? body : body.path("results");
        wiki.database().inTransaction(() -> {
            for (JsonNode line : lines) {
                String type = type(line.path("operation").asText());
                wiki.restrictions().replace(id, type, permissions(type, line.path("restrictions")));
            }
            // Confluence refuses to let people lock themselves out.
            if (!wiki.permissions().canEdit(call.viewer(), id)) {
                throw ApiFault.invalid("You can't remove your own permission to view or edit the page");
            }
            return null;
        });
        return list(call);
    }

    private Object lift(Call call) {
        long id = call.editable().getId();
        wiki.restrictions().replace(id, ContentPermission.VIEW_PERMISSION, List.of());
        wiki.restrictions().replace(id, ContentPermission.EDIT_PERMISSION, List.of());
        return list(call);
    }

    private List<ContentPermission> permissions(String type, JsonNode restrictions) {
        List<ContentPermission> permissions = new ArrayList<>();
        for (JsonNode user : subjects(restrictions.path("user"))) {
            permissions.add(ContentPermission.createUserPermission(type, account(user)));
        }
        for (JsonNode group : subjects(restrictions.path("group"))) {
            permissions.add(ContentPermission.createGroupPermission(
                    type, group.path("name").asText()));
        }
        return permissions;
    }

    private static JsonNode subjects(JsonNode list) {
        return list.isArray() ? list : list.path("results");
    }

    private ConfluenceUser account(JsonNode user) {
        return wiki.users()
                .byKey(user.path("userKey").asText())
                .or(() -> wiki.users().byName(user.path("username").asText()))
                .map((Account account) -> account)
                .orElseThrow(() -> ApiFault.invalid("No such user: " + user));
    }

    private static String type(String operation) {
        return switch (operation) {
            case "read" -> ContentPermission.VIEW_PERMISSION;
            case "update" -> ContentPermission.EDIT_PERMISSION;
            default -> throw ApiFault.invalid("No such operation: " + operation);
        };
    }

    private static long visible(Call call) {
        return call.visible().getLatestVersionId();
    }
}
