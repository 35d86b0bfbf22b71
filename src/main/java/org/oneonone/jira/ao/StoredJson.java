package org.oneonone.jira.ao;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oneonone.jira.FieldMessage;
import org.oneonone.jira.IssueDraft;
import org.oneonone.person.Phrase;

/** How drafts and messages lie in their columns; only this version of the plugin and later ones read them. */
final class StoredJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
    private static final TypeReference<List<StoredMessage>> MESSAGES = new TypeReference<>() {};

    private StoredJson() {}

    static String draft(IssueDraft draft) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("project", draft.projectKey());
        draft.issueType().ifPresent(value -> tree.put("type", value));
        tree.put("summary", draft.summary());
        draft.description().ifPresent(value -> tree.put("description", value));
        draft.assignee().ifPresent(value -> tree.put("assignee", value));
        draft.due().ifPresent(value -> tree.put("due", value.toString()));
        draft.priority().ifPresent(value -> tree.put("priority", value));
        tree.put("labels", draft.labels());
        draft.securityLevel().ifPresent(value -> tree.put("security", value));
        tree.put("fields", draft.fields());
        tree.put("suggested", suggestions(draft.suggestions()));
        tree.put("labelled", draft.labelled());
        return write(tree);
    }

    private static Map<String, Object> suggestions(IssueDraft.Suggestions suggestions) {
        var tree = new LinkedHashMap<String, Object>();
        suggestions.issueType().ifPresent(value -> tree.put("type", value));
        suggestions.owner().ifPresent(value -> tree.put("owner", value));
        suggestions.due().ifPresent(value -> tree.put("due", value.toString()));
        tree.put("labels", suggestions.labels());
        return tree;
    }

    static IssueDraft draft(String json) {
        var tree = read(json, TREE);
        return new IssueDraft(
                text(tree, "project").orElse(""),
                text(tree, "type"),
                text(tree, "summary").orElse(""),
                text(tree, "description"),
                text(tree, "assignee"),
                text(tree, "due").map(LocalDate::parse),
                text(tree, "priority"),
                strings(tree.get("labels")),
                text(tree, "security"),
                fields(tree.get("fields")),
                suggested(fields(tree.get("suggested"))),
                !Boolean.FALSE.equals(tree.get("labelled")));
    }

    private static IssueDraft.Suggestions suggested(Map<String, Object> tree) {
        return new IssueDraft.Suggestions(
                text(tree, "type"),
                text(tree, "owner"),
                text(tree, "due").map(LocalDate::parse),
                strings(tree.get("labels")));
    }

    static String messages(List<FieldMessage> messages) {
        return write(messages.stream()
                .map(each -> new StoredMessage(
                        each.field(),
                        each.phrase().key(),
                        each.phrase().arguments().stream().map(Object::toString).toList()))
                .toList());
    }

    static List<FieldMessage> messages(Optional<String> json) {
        return json.map(text -> read(text, MESSAGES)).orElse(List.of()).stream()
                .map(each -> new FieldMessage(each.field(), new Phrase(each.key(), List.copyOf(each.arguments()))))
                .toList();
    }

    private static Optional<String> text(Map<String, Object> tree, String name) {
        return Optional.ofNullable(tree.get(name)).map(Object::toString);
    }

    private static List<String> strings(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked") // Jackson makes maps with text keys of objects.
    private static Map<String, Object> fields(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Trees of texts and numbers can always be written", e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A column does not hold what we wrote", e);
        }
    }

    /** A message in its column. */
    record StoredMessage(String field, String key, List<String> arguments) {}
}
