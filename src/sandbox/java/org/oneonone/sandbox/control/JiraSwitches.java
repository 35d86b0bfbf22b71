package org.oneonone.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Optional;
import org.oneonone.sandbox.http.Answer;
import org.oneonone.sandbox.http.Router;
import org.oneonone.sandbox.jira.JiraServer;
import org.oneonone.sandbox.jira.http.Fault;
import org.oneonone.sandbox.jira.http.JiraCall;
import org.oneonone.sandbox.jira.http.JiraRefusal;
import org.oneonone.sandbox.jira.http.Json;
import org.oneonone.sandbox.links.ApplicationLinks;
import org.oneonone.sandbox.wiki.host.HostFaults;
import org.oneonone.sandbox.wiki.people.Account;
import org.oneonone.sandbox.wiki.people.Users;

/** What can be switched about Jira: what goes wrong there (or in the wiki), who has authorised the link; and what it received. */
record JiraSwitches(JiraServer jira, ApplicationLinks links, Users users, HostFaults hostFaults) {
    void register(Router<JiraCall, Answer> router) {
        router.add("GET /faults", call -> results(faults()))
                .add("POST /faults", this::addFault)
                .add("DELETE /faults", call -> {
                    jira.faults().clear();
                    hostFaults.clear();
                    return Answer.noContent();
                })
                .add("GET /jira/requests", call -> results(jira.requests().json()))
                .add("DELETE /jira/requests", call -> {
                    jira.requests().clear();
                    return Answer.noContent();
                })
                .add("POST /jira/authorise", this::authorise)
                .add("DELETE /jira/authorise", this::revoke);
    }

    static Answer results(JsonNode results) {
        return Answer.json(200, Json.object().set("results", results));
    }

    private Answer addFault(JiraCall call) {
        try {
            JsonNode json = Json.parse(call.body());
            if (json.path("target").asText().equals("confluence")) {
                hostFaults.add(json);
            } else {
                jira.faults().add(Fault.read(json));
            }
            return Answer.json(201, Json.object().set("results", faults()));
        } catch (IllegalArgumentException e) {
            throw JiraRefusal.bad(e.getMessage());
        }
    }

    private ArrayNode faults() {
        return jira.faults().json().addAll(hostFaults.json());
    }

    private Answer authorise(JiraCall call) {
        Account account = account(name(call).orElse(""));
        links.authorise(account.getKey().getStringValue(), account.getName());
        return Answer.json(200, Json.object().put("user", account.getName()).put("authorised", true));
    }

    /** As if the person had revoked it in Jira: Confluence still holds a token and learns of it by the next call. */
    private Answer revoke(JiraCall call) {
        List<String> names = name(call)
                .map(name -> List.of(account(name).getName()))
                .orElseGet(() -> users.all().stream().map(Account::getName).toList());
        names.forEach(jira.grants()::revoke);
        return Answer.noContent();
    }

    private Account account(String name) {
        return users.byName(name)
                .filter(account -> jira.users().byName(name).isPresent())
                .orElseThrow(() -> JiraRefusal.bad("user must be the name of somebody who is in both"));
    }

    /** From the body, or from the query for clients whose DELETE carries none. */
    private static Optional<String> name(JiraCall call) {
        return call.body().isEmpty()
                ? call.parameter("user")
                : Optional.of(Json.parse(call.body()).path("user").asText());
    }
}
