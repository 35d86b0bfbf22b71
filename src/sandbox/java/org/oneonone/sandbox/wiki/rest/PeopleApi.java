package org.oneonone.sandbox.wiki.rest;

import com.atlassian.confluence.user.ConfluenceUser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oneonone.sandbox.http.Router;
import org.oneonone.sandbox.wiki.Wiki;
import org.oneonone.sandbox.wiki.people.Account;

/** {@code /rest/api/user} and the search behind people pickers; anonymous visitors see no profiles. */
record PeopleApi(Wiki wiki, ContentJson json) {
    void routes(Router<Call, Object> router) {
        router.add("GET /rest/api/user/current", call -> json.user(call.viewer()))
                .add("GET /rest/api/user", call -> json.user(user(call)))
                .add("GET /rest/prototype/1/search/user.json", this::pick);
    }

    private ConfluenceUser user(Call call) {
        requireLogin(call);
        String key = call.text("key", "");
        String name = call.text("username", "");
        Optional<Account> account =
                key.isEmpty() ? wiki.users().byName(name) : wiki.users().byKey(key);
        return account.orElseThrow(() -> new ApiFault(
                404, key.isEmpty() ? "No user found with username : " + name : "No user found with key : " + key));
    }

    private Object pick(Call call) {
        requireLogin(call);
        List<Map<String, Object>> result =
                wiki.users().search(call.text("query", ""), call.number("max-results", 10)).stream()
                        .map(account -> Map.<String, Object>of(
                                "username", account.name(), "userKey", account.id(), "title", account.fullName()))
                        .toList();
        return Map.of("totalSize", result.size(), "result", result);
    }

    private static void requireLogin(Call call) {
        if (call.viewer() == null) {
            throw ApiFault.forbidden("User is not permitted to view profiles");
        }
    }
}
