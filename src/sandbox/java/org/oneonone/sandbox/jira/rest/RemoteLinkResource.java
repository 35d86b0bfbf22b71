package org.oneonone.sandbox.jira.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oneonone.sandbox.jira.data.Issue;
import org.oneonone.sandbox.jira.data.Permission;
import org.oneonone.sandbox.jira.http.JiraAnswer;
import org.oneonone.sandbox.jira.http.JiraCall;
import org.oneonone.sandbox.jira.http.JiraRefusal;
import org.oneonone.sandbox.jira.http.Json;
import org.oneonone.sandbox.jira.http.Router;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** {@code /issue/…/remotelink}: links from an issue to somewhere else, one for each global id. */
public final class RemoteLinkResource {
    private static final Set<String> MEMBERS =
            Set.of("id", "self", "globalId", "application", "relationship", "object");
    private static final int GLOBAL_ID_LIMIT = 255;

    private final JiraApi api;

    public RemoteLinkResource(JiraApi api) {
        this.api = api;
    }

    void register(Router router) {
        router.add("GET /rest/api/2/issue/{}/remotelink", (call, id, second) -> list(call, id))
                .add("POST /rest/api/2/issue/{}/remotelink", (call, id, second) -> link(call, id))
                .add("DELETE /rest/api/2/issue/{}/remotelink", (call, id, second) -> unlinkByGlobalId(call, id))
                .add("GET /rest/api/2/issue/{}/remotelink/{}", this::read)
                .add("DELETE /rest/api/2/issue/{}/remotelink/{}", this::unlink);
    }

    /** The links of an issue as they were sent, each with its id. */
    public List<ObjectNode> links(Issue issue) {
        return api.database()
                .jdbc()
                .sql("select id, content from jr_remote_link where issue_id = ? order by id")
                .param(issue.id())
                .query((row, number) -> shown(issue, row.getLong(1), row.getString(2)))
                .list();
    }

    private ObjectNode shown(Issue issue, long id, String content) {
        ObjectNode json = Json.object().put("id", id).put("self", self(issue, id));
        json.setAll((ObjectNode) Json.parse(content));
        return json;
    }

    private String self(Issue issue, long id) {
        return api.json().self(issue) + "/remotelink/" + id;
    }

    private JiraAnswer list(JiraCall call, String issueId) {
        Issue issue = api.requireIssue(call, issueId);
        Optional<String> globalId = call.parameter("globalId");
        if (globalId.isPresent()) {
            return JiraAnswer.json(
                    200,
                    links(issue).stream()
                            .filter(link -> link.path("globalId").asText().equals(globalId.get()))
                            .findFirst()
                            .orElseThrow(() -> absent(globalId.get())));
        }
        ArrayNode all = Json.array();
        links(issue).forEach(all::add);
        return JiraAnswer.json(200, all);
    }

    private JiraAnswer read(JiraCall call, String issueId, String linkId) {
        return JiraAnswer.json(
                200,
                links(api.requireIssue(call, issueId)).stream()
                        .filter(link -> link.path("id").asText().equals(linkId))
                        .findFirst()
                        .orElseThrow(() -> absent(linkId)));
    }

    private JiraAnswer link(JiraCall call, String issueId) {
        Issue issue = requireLinkable(call, issueId);
        ObjectNode body = Json.parse(call.body(), "com.atlassian.jira.rest.v2.issue.RemoteIssueLinkBean", MEMBERS);
        body.remove(List.of("id", "self"));
        check(body);
        Optional<String> globalId = Optional.ofNullable(body.path("globalId").textValue());
        Optional<Long> existing = globalId.flatMap(id -> idOf(issue, id));
        existing.ifPresent(id -> api.database()
                .jdbc()
                .sql("update jr_remote_link set content = ? where id = ?")
                .params(body.toString(), id)
                .update());
        long id = existing.orElseGet(() -> insert(issue, globalId, body));
        return JiraAnswer.json(
                existing.isPresent() ? 200 : 201, Json.object().put("id", id).put("self", self(issue, id)));
    }

    private static void check(ObjectNode body) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (String member : List.of("url", "title")) {
            if (body.path("object").path(member).asText().isBlank()) {
                errors.put(member, "'" + member + "' is required.");
            }
        }
        if (body.path("globalId").asText().length() > GLOBAL_ID_LIMIT) {
            errors.put("globalId", "'globalId' must be at most 255 characters.");
        }
        if (!errors.isEmpty()) {
            throw JiraRefusal.fields(errors);
        }
    }

    private long insert(Issue issue, Optional<String> globalId, ObjectNode body) {
        var key = new GeneratedKeyHolder();
        api.database()
                .jdbc()
                .sql("insert into jr_remote_link (issue_id, global_id, content) values (?, ?, ?)")
                .param(issue.id())
                .param(globalId.orElse(null))
                .param(body.toString())
                .update(key, "id");
        return key.getKey().longValue();
    }

    private Optional<Long> idOf(Issue issue, String globalId) {
        return api.database()
                .jdbc()
                .sql("select id from jr_remote_link where issue_id = ? and global_id = ?")
                .params(issue.id(), globalId)
                .query(Long.class)
                .optional();
    }

    private JiraAnswer unlinkByGlobalId(JiraCall call, String issueId) {
        Issue issue = requireLinkable(call, issueId);
        String globalId = call.parameter("globalId", "");
        return remove(idOf(issue, globalId).orElseThrow(() -> absent(globalId)));
    }

    private JiraAnswer unlink(JiraCall call, String issueId, String linkId) {
        Issue issue = requireLinkable(call, issueId);
        return remove(links(issue).stream()
                .map(link -> link.path("id").asLong())
                .filter(id -> String.valueOf(id).equals(linkId))
                .findFirst()
                .orElseThrow(() -> absent(linkId)));
    }

    private JiraAnswer remove(long id) {
        api.database()
                .jdbc()
                .sql("delete from jr_remote_link where id = ?")
                .param(id)
                .update();
        return JiraAnswer.noContent();
    }

    private Issue requireLinkable(JiraCall call, String issueId) {
        Issue issue = api.requireIssue(call, issueId);
        if (!api.may(call, Permission.LINK_ISSUES, issue)) {
            throw JiraRefusal.forbidden("You do not have permission to link issues in this project.");
        }
        return issue;
    }

    private static JiraRefusal absent(String id) {
        return JiraRefusal.notFound("The remote link with the given id '" + id + "' does not exist.");
    }
}
