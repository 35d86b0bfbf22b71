package org.oneonone.sandbox.ui;

import java.util.List;
import java.util.Map;
import org.oneonone.sandbox.wiki.Wiki;
import org.oneonone.sandbox.wiki.content.PageConflict;
import org.oneonone.sandbox.wiki.people.Account;

/** Where administrators of the site rename, disable, enable and delete people. */
record PeopleScreens(Wiki wiki) {
    private static final String LIST = "/admin/users/browseusers.action";

    void addTo(Routes routes) {
        routes.get(LIST, this::list)
                .post("/admin/users/doedituser.action", this::rename)
                .post("/admin/users/deactivateuser.action", call -> active(call, false))
                .post("/admin/users/reactivateuser.action", call -> active(call, true))
                .post("/admin/users/removeuser.action", this::remove);
    }

    private Answer list(Call call) {
        requireAdministrator(call);
        List<Map<String, Object>> people = wiki.users().all().stream()
                .map(account -> Map.<String, Object>of(
                        "name", account.name(),
                        "fullName", account.fullName(),
                        "active", account.active(),
                        "self", account.equals(call.user())))
                .toList();
        return Answer.admin(View.of("People", "people", Map.of("people", people)));
    }

    private Answer rename(Call call) {
        Account account = other(call);
        String name = call.text("newName").toLowerCase();
        if (name.isEmpty() || call.text("fullName").isEmpty()) {
            throw new PageConflict("A person needs a user name and a full name.");
        }
        if (!name.equals(account.name()) && wiki.users().byName(name).isPresent()) {
            throw new PageConflict("Somebody else is called " + name + ". Choose another user name.");
        }
        wiki.users().callThem(account.name(), call.text("fullName"));
        wiki.users().rename(account.name(), name);
        return Answer.go(LIST);
    }

    private Answer active(Call call, boolean active) {
        wiki.users().setActive(other(call).name(), active);
        return Answer.go(LIST);
    }

    private Answer remove(Call call) {
        wiki.users().remove(other(call).name());
        return Answer.go(LIST);
    }

    /** The person whom the form means; administrators leave their own account alone. */
    private Account other(Call call) {
        requireAdministrator(call);
        return wiki.users()
                .byName(call.text("username"))
                .filter(account -> !account.equals(call.user()))
                .orElseThrow(Call.Missing::new);
    }

    private void requireAdministrator(Call call) {
        if (!wiki.permissions().isSuper(call.user())) {
            throw new Call.Forbidden("Only administrators of the site may open this page.");
        }
    }
}
