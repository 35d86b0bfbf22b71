package org.oneonone.sandbox.ui;

import java.util.List;
import java.util.Map;
import org.oneonone.sandbox.wiki.Wiki;

/** Who there is, for the people pickers. */
final class PeopleScreens {
    private final Wiki wiki;

    PeopleScreens(Wiki wiki) {
        this.wiki = wiki;
    }

    void addTo(Routes routes) {
        routes.get("/rest/prototype/1/search/user.json", this::search);
    }

    private Answer search(Call call) {
        call.user();
        List<Map<String, Object>> people = wiki.users().search(call.text("query"), 10).stream()
                .map(account -> Map.<String, Object>of(
                        "username", account.name(), "title", account.fullName(), "userKey", account.id()))
                .toList();
        return Answer.json(Map.of("result", people));
    }
}
