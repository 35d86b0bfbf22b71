package org.oneonone.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oneonone.sandbox.Host;
import org.oneonone.sandbox.base.HtmlTemplates;
import org.oneonone.sandbox.http.Answer;
import org.oneonone.sandbox.http.Router;
import org.oneonone.sandbox.jira.JiraServer;
import org.oneonone.sandbox.jira.http.JiraCall;

/** The switches as a page, for a person who tries the plugin. */
final class ControlPage {
    private final HtmlTemplates templates = new HtmlTemplates("control");
    private final Host host;
    private final HostSwitches switches;
    private final JiraServer jira;
    private final Nodes nodes;

    ControlPage(Host host, HostSwitches switches, JiraServer jira, Nodes nodes) {
        this.host = host;
        this.switches = switches;
        this.jira = jira;
        this.nodes = nodes;
    }

    void register(Router<JiraCall, Answer> router) {
        router.add("GET /", call -> show());
    }

    private Answer show() {
        ArrayNode requests = jira.requests().json();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", "Sandbox");
        values.put("base", host.confluenceUrl());
        values.put("jira", host.jiraUrl());
        values.put("now", host.clock().instant().toString());
        values.put("mails", rows(switches.mail(), "to", "subject", "text", "sentAt"));
        values.put("jobs", rows(switches.jobs(), "key", "name", "schedule", "nextRun"));
        values.put("faults", rows(jira.faults().json(), "path", "mode", "status", "delayMs", "remaining", "hits"));
        values.put("requestCount", requests.size());
        values.put(
                "nodes",
                nodes.all().stream()
                        .map(node -> Map.of("number", String.valueOf(node.number()), "url", node.url()))
                        .toList());
        return Answer.html(200, templates.page("sandbox", values));
    }

    private static List<Map<String, String>> rows(ArrayNode json, String... members) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode entry : json) {
            Map<String, String> row = new LinkedHashMap<>();
            for (String member : members) {
                JsonNode value = entry.path(member);
                row.put(member, value.isNull() ? "always" : value.asText());
            }
            rows.add(row);
        }
        return rows;
    }
}
