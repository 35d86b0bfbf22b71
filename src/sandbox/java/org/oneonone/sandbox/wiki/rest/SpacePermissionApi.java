package org.oneonone.sandbox.wiki.rest;

import com.atlassian.confluence.spaces.Space;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.oneonone.sandbox.http.Router;
import org.oneonone.sandbox.wiki.Wiki;

/**
 * {@code /rest/api/space/*}{@code /permissions}: an administrator of the space says what people and groups may do in it.
 * Who is named has these permissions afterwards and no others; whoever is not named keeps theirs.
 */
record SpacePermissionApi(Wiki wiki) {
    private static final Map<String, String> OPERATIONS =
            Map.of("read space", "VIEW", "create page", "EDIT", "administer space", "ADMINISTER");

    void routes(Router<Call, Object> router) {
        router.add("POST /rest/api/space/{}/permissions", this::set);
    }

    private Object set(Call call) {
        String space = administered(call);
        return wiki.database().inTransaction(() -> {
            call.required().forEach(line -> set(space, line));
            return null;
        });
    }

    private void set(String space, JsonNode line) {
        wiki.spaces()
                .permit(
                        space,
                        subject(line),
                        StreamSupport.stream(line.path("operations").spliterator(), false)
                                .map(SpacePermissionApi::permission)
                                .toList());
    }

    private String administered(Call call) {
        String key = wiki.spaces()
                .byKey(call.path().get(0))
                .map(Space::getKey)
                .filter(found -> wiki.permissions().canViewSpace(call.viewer(), found))
                .orElseThrow(() -> new ApiFault(
                        404, "No space found with key : " + call.path().get(0)));
        if (!wiki.permissions().canAdminister(call.viewer(), key)) {
            throw ApiFault.forbidden("User is not an administrator of the space " + key);
        }
        return key;
    }

    private String subject(JsonNode line) {
        if (line.hasNonNull("groupName")) {
            return "group:" + line.get("groupName").asText();
        }
        String key = line.path("userKey").asText();
        return wiki.users()
                .byKey(key)
                .map(account -> "user:" + account.name())
                .orElseThrow(() -> ApiFault.invalid("No user found with key : " + key));
    }

    private static String permission(JsonNode operation) {
        String name = operation.path("operationKey").asText() + " "
                + operation.path("targetType").asText();
        return Optional.ofNullable(OPERATIONS.get(name))
                .orElseThrow(() -> ApiFault.invalid("The sandbox has no permission to '" + name + "'"));
    }
}
