package org.oneonone.jira;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a person agreed to send to Jira for one action item; nothing else from the page goes along.
 *
 * @param issueType the id or name of an issue type, empty for the first that fits
 * @param assignee the Jira user whom the person named
 * @param owner the user name of the item's owner, who becomes the assignee if nobody was named and Jira allows it
 * @param fields further fields by id, as JSON trees
 * @param labelled whether the issue can carry the label that we look for
 */
public record IssueDraft(
        String projectKey,
        Optional<String> issueType,
        String summary,
        Optional<String> description,
        Optional<String> assignee,
        Optional<String> owner,
        Optional<LocalDate> due,
        Optional<String> priority,
        List<String> labels,
        Optional<String> securityLevel,
        Map<String, Object> fields,
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
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Map.of(),
                false);
    }

    /** The draft made fit for an issue type: what its screen does not have and nobody asked for is left out. */
    IssueDraft fittedTo(String typeId, Optional<String> to, Set<String> onScreen) {
        return new IssueDraft(
                projectKey,
                Optional.of(typeId),
                summary,
                description,
                to,
                Optional.empty(),
                due.filter(date -> onScreen.contains("duedate")),
                priority,
                onScreen.contains("labels") ? labels : List.of(),
                securityLevel,
                fields,
                onScreen.contains("labels"));
    }
}
