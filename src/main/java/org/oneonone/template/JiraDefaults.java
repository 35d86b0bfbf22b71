package org.oneonone.template;

import java.util.List;
import java.util.Optional;

/**
 * Where a space's action items become issues unless a person chooses otherwise.
 *
 * @param linkId the application link; empty for the primary one
 * @param project a project key
 * @param issueType the id or name of an issue type
 * @param labels what each issue is marked with
 */
public record JiraDefaults(
        Optional<String> linkId, Optional<String> project, Optional<String> issueType, List<String> labels) {
    public static final JiraDefaults NONE =
            new JiraDefaults(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public JiraDefaults {
        labels = List.copyOf(labels);
    }
}
