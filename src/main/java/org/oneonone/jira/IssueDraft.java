package org.oneonone.jira;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a person agreed to send to Jira for one action item; nothing else from the page goes along.
 *
 * @param issueType the id or name of an issue type
 * @param assignee the Jira user whom the person named
 * @param fields further fields by id, as JSON trees
 * @param suggestions what is sent where the person left it open
 * @param labelled whether the issue can carry the label that we look for
 */
public record IssueDraft(
        String projectKey,
        Optional<String> issueType,
        String summary,
        Optional<String> description,
        Optional<String> assignee,
        Optional<LocalDate> due,
        Optional<String> priority,
        List<String> labels,
        Optional<String> securityLevel,
        Map<String, Object> fields,
        Suggestions suggestions,
        boolean labelled) {
    public IssueDraft {
        labels = List.copyOf(labels);
        fields = Map.copyOf(fields);
    }

    /** For an issue that somebody else made. */
    static IssueDraft nothing() {
        return new IssueDraft(
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Map.of(),
                Suggestions.NONE,
                false);
    }

    /** The wishes for which a screen has no field, as they are called over REST. */
    List<String> beyond(Set<String> onScreen) {
        var wishes = new TreeMap<String, String>();
        description.ifPresent(wish -> wishes.put("description", "description"));
        assignee.ifPresent(wish -> wishes.put("assignee", "assignee"));
        due.ifPresent(wish -> wishes.put("due", "duedate"));
        priority.ifPresent(wish -> wishes.put("priority", "priority"));
        labels.forEach(wish -> wishes.put("labels", "labels"));
        securityLevel.ifPresent(wish -> wishes.put("securityLevel", "security"));
        return wishes.entrySet().stream()
                .filter(wish -> !onScreen.contains(wish.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The draft as it is sent: what was left open is filled with what the screen takes of the suggestions. */
    IssueDraft fittedTo(String typeId, Optional<String> owner, Set<String> onScreen) {
        var isLabelled = onScreen.contains("labels");
        return new IssueDraft(
                projectKey,
                Optional.of(typeId),
                summary,
                description,
                assignee.or(() -> owner),
                due.or(() -> suggestions.due().filter(date -> onScreen.contains("duedate"))),
                priority,
                labels.isEmpty() && isLabelled ? suggestions.labels() : labels,
                securityLevel,
                fields,
                Suggestions.NONE,
                isLabelled);
    }

    IssueDraft labelled(boolean isLabelled) {
        return new IssueDraft(
                projectKey,
                issueType,
                summary,
                description,
                assignee,
                due,
                priority,
                labels,
                securityLevel,
                fields,
                suggestions,
                isLabelled);
    }

    /**
     * What the item and its space suggest. Nobody asked for it, so it is left out where Jira does not take it.
     *
     * @param owner the user name of the item's owner, who becomes the assignee
     */
    public record Suggestions(
            Optional<String> issueType, Optional<String> owner, Optional<LocalDate> due, List<String> labels) {
        public static final Suggestions NONE =
                new Suggestions(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

        public Suggestions {
            labels = List.copyOf(labels);
        }
    }
}
