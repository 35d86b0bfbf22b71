package org.oneonone.sandbox.wiki.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.oneonone.sandbox.http.Router;
import org.oneonone.sandbox.wiki.Wiki;
import org.oneonone.sandbox.wiki.people.Account;
import org.oneonone.sandbox.wiki.people.Users;

/**
 * {@code /rest/api/admin/user}: administrators of the site make, disable, enable and delete accounts and change full
 * names. As in Confluence there is no renaming here; a screen of the administration does that.
 */
record PeopleAdminApi(Wiki wiki) {
    private static final Pattern NAME = Pattern.compile("[^\\s\\\\,+<>'\"\\p{javaUpperCase}]+");

    void routes(Router<Call, Object> router) {
        router.add("POST /rest/api/admin/user", this::create)
                .add("PUT /rest/api/admin/user/{}", this::update)
                .add("PUT /rest/api/admin/user/{}/disable", call -> change(call, name -> active(name, false)))
                .add("PUT /rest/api/admin/user/{}/enable", call -> change(call, name -> active(name, true)))
                .add("DELETE /rest/api/admin/user/{}", call -> change(call, wiki.users()::remove));
    }

    private Object create(Call call) {
        requireAdministrator(call);
        JsonNode body = call.required();
        String name = body.path("userName").asText();
        if (!NAME.matcher(name).matches() || wiki.users().byName(name).isPresent()) {
            throw ApiFault.invalid("The user name is taken or has characters that it must not have: " + name);
        }
        if (!body.path("password").asText().equals(name)) {
            throw ApiFault.invalid("In the sandbox the password is the user name");
        }
        Account made = wiki.users().add(name, fullName(body), ZoneOffset.UTC, Locale.ENGLISH, List.of(Users.ALL_GROUP));
        return Map.of("userKey", made.id());
    }

    private Object update(Call call) {
        return change(call, name -> wiki.users().callThem(name, fullName(call.required())));
    }

    private Object change(Call call, Consumer<String> what) {
        requireAdministrator(call);
        String name = call.path().get(0);
        Account account =
                wiki.users().byName(name).orElseThrow(() -> new ApiFault(404, "No user found with username : " + name));
        if (account.equals(call.viewer())) {
            throw ApiFault.invalid("You cannot do this to your own account");
        }
        what.accept(account.name());
        return null;
    }

    private void active(String name, boolean active) {
        wiki.users().setActive(name, active);
    }

    private void requireAdministrator(Call call) {
        if (!wiki.permissions().isSuper(call.viewer())) {
            throw ApiFault.forbidden("User is not an administrator of the site");
        }
    }

    private static String fullName(JsonNode body) {
        String given = body.path("fullName").asText();
        if (given.isBlank()) {
            throw ApiFault.invalid("The full name must not be empty");
        }
        return given;
    }
}
