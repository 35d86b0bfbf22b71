package org.oneonone.jira.applinks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.oneonone.jira.JiraFailure;
import org.oneonone.jira.JiraGateway.Choice;
import org.oneonone.jira.JiraGateway.Field;
import org.oneonone.jira.JiraGateway.IssueType;
import org.oneonone.jira.JiraGateway.Project;
import org.oneonone.jira.JiraLinkId;
import org.oneonone.person.PersonKey;
import org.springframework.stereotype.Component;

/** What projects, issue types and screens there are, as one person sees them. */
@Component
class JiraMetadata {
    private static final Set<Integer> NOT_THERE = Set.of(400, 403, 404);
    private static final int PAGE = 50;
    /** Beyond so many projects nobody reads the list, and each costs Jira a question. */
    private static final int ASKED_PROJECTS = 60;

    private final JiraTransport transport;

    JiraMetadata(JiraTransport transport) {
        this.transport = transport;
    }

    List<Project> projects(JiraLinkId link, PersonKey actor) {
        var projects = new ArrayList<Project>();
        for (var node : transport.get(link, actor, "/rest/api/2/project").orFailure()) {
            var key = node.path("key").asText();
            var canCreate = projects.size() >= ASKED_PROJECTS || canCreate(link, actor, key);
            projects.add(new Project(key, node.path("name").asText(key), canCreate));
        }
        return projects;
    }

    boolean canCreate(JiraLinkId link, PersonKey actor, String projectKey) {
        var answer = transport.get(link, actor, "/rest/api/2/mypermissions?projectKey=" + JiraPaths.part(projectKey));
        return !NOT_THERE.contains(answer.status())
                && answer.orFailure()
                        .path("permissions")
                        .path("CREATE_ISSUES")
                        .path("havePermission")
                        .asBoolean();
    }

    List<IssueType> issueTypes(JiraLinkId link, PersonKey actor, String projectKey) {
        return all(link, actor, "/rest/api/2/issue/createmeta/" + JiraPaths.part(projectKey) + "/issuetypes").stream()
                .map(node -> new IssueType(
                        node.path("id").asText(),
                        node.path("name").asText(),
                        node.path("subtask").asBoolean()))
                .toList();
    }

    List<Field> fields(JiraLinkId link, PersonKey actor, String projectKey, String typeId) {
        var path =
                "/rest/api/2/issue/createmeta/" + JiraPaths.part(projectKey) + "/issuetypes/" + JiraPaths.part(typeId);
        return all(link, actor, path).stream().map(JiraMetadata::field).toList();
    }

    boolean isAssignable(JiraLinkId link, PersonKey actor, String projectKey, String userName) {
        var answer = transport.get(
                link,
                actor,
                "/rest/api/2/user/assignable/search?project=" + JiraPaths.part(projectKey) + "&username="
                        + JiraPaths.part(userName));
        return !NOT_THERE.contains(answer.status())
                && StreamSupport.stream(answer.orFailure().spliterator(), false)
                        .anyMatch(user -> user.path("name").asText().equals(userName)
                                && user.path("active").asBoolean(true));
    }

    private static Field field(JsonNode node) {
        var allowed = StreamSupport.stream(node.path("allowedValues").spliterator(), false)
                .map(value -> new Choice(
                        value.path("id").asText(),
                        value.path("name").asText(value.path("value").asText())))
                .toList();
        return new Field(
                node.path("fieldId").asText(),
                node.path("name").asText(),
                node.path("required").asBoolean()
                        && !node.path("hasDefaultValue").asBoolean(),
                node.path("schema").path("type").asText(),
                allowed);
    }

    /** Reads page by page, and goes by what came rather than by what was asked for. */
    private List<JsonNode> all(JiraLinkId link, PersonKey actor, String path) {
        var all = new ArrayList<JsonNode>();
        while (true) {
            var page = transport
                    .get(link, actor, path + "?startAt=" + all.size() + "&maxResults=" + PAGE)
                    .orFailure();
            var values = page.path("values");
            if (!values.isArray()) {
                throw new JiraFailure.Unreachable("A page without values", false, null);
            }
            values.forEach(all::add);
            if (values.isEmpty()
                    || page.path("isLast").asBoolean()
                    || all.size() >= page.path("total").asInt()) {
                return all;
            }
        }
    }
}
