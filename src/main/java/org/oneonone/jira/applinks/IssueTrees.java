package org.oneonone.jira.applinks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.oneonone.jira.IssueDraft;
import org.oneonone.jira.JiraGateway;
import org.oneonone.jira.JiraIssue;

/** The shapes in which issues travel: written strictly, read with patience for whatever is missing. */
final class IssueTrees {
    /** What we ask of an issue. */
    static final String FIELDS = "summary,status,assignee,duedate,labels";

    /** The property that carries our token; a search does not find it. */
    static final String PROPERTY = "org.oneonone";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private IssueTrees() {}

    /** The body that creates one issue. */
    static ObjectNode parcel(JiraGateway.Parcel parcel) {
        var draft = parcel.draft();
        var body = NODES.objectNode();
        var fields = body.putObject("fields");
        draft.fields().forEach((name, value) -> fields.set(name, MAPPER.valueToTree(value)));
        fields.putObject("project").put("key", draft.projectKey());
        draft.issueType().ifPresent(id -> fields.putObject("issuetype").put("id", id));
        fields.put("summary", draft.summary());
        draft.description().ifPresent(text -> fields.put("description", text));
        draft.assignee().filter(name -> !name.isBlank()).ifPresent(name -> fields.putObject("assignee")
                .put("name", name));
        draft.due().ifPresent(date -> fields.put("duedate", date.toString()));
        draft.priority().ifPresent(value -> fields.set("priority", choice(value)));
        draft.securityLevel().ifPresent(id -> fields.putObject("security").put("id", id));
        labels(draft, parcel.attempt().label(), fields);
        var property = body.putArray("properties").addObject();
        property.put("key", PROPERTY);
        property.putObject("value").put("token", parcel.attempt().token());
        return body;
    }

    private static void labels(IssueDraft draft, String label, ObjectNode fields) {
        if (draft.labelled()) {
            var labels = fields.putArray("labels");
            // Jira's labels know no spaces.
            Stream.concat(draft.labels().stream(), Stream.of(label))
                    .map(text -> text.strip().replaceAll("\\s+", "-"))
                    .filter(text -> !text.isEmpty())
                    .distinct()
                    .forEach(labels::add);
        }
    }

    private static ObjectNode choice(String idOrName) {
        return NODES.objectNode().put(idOrName.matches("[0-9]+") ? "id" : "name", idOrName);
    }

    /** An issue as a read or a search gives it. */
    static JiraIssue issue(JsonNode node, String displayUrl) {
        var fields = node.path("fields");
        var key = node.path("key").asText();
        return new JiraIssue(
                node.path("id").asText(),
                key,
                displayUrl + "/browse/" + key,
                fields.path("summary").asText(),
                fields.path("status").path("name").asText(),
                JiraIssue.Category.of(
                        fields.path("status").path("statusCategory").path("key").asText()),
                text(fields.path("assignee").path("displayName")),
                text(fields.path("duedate")).flatMap(IssueTrees::date));
    }

    /** What we know of an issue that was only just created and cannot be read yet. */
    static JiraIssue fresh(JsonNode created, IssueDraft draft, String displayUrl) {
        var key = created.path("key").asText();
        return new JiraIssue(
                created.path("id").asText(),
                key,
                displayUrl + "/browse/" + key,
                draft.summary(),
                "",
                JiraIssue.Category.NEW,
                Optional.empty(),
                draft.due());
    }

    static Optional<String> token(JsonNode node) {
        return text(node.path("properties").path(PROPERTY).path("token"));
    }

    static Stream<String> labels(JsonNode node) {
        return StreamSupport.stream(node.path("fields").path("labels").spliterator(), false)
                .map(JsonNode::asText);
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node.asText("")).filter(text -> !node.isNull() && !text.isEmpty());
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
