package org.oneonone.sandbox.jira.data;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The part of an issue that people fill in. */
public record IssueFields(
        IssueType type,
        String summary,
        Optional<String> description,
        Priority priority,
        Optional<String> assignee,
        Optional<LocalDate> due,
        List<String> labels,
        Optional<String> costCentre,
        OptionalLong parent,
        Status status,
        Optional<Resolution> resolution) {

    /** The same with another status; leaving or reaching Done clears or sets the resolution. */
    public IssueFields moved(Status to, Optional<Resolution> chosen) {
        Optional<Resolution> reason =
                to == Status.DONE ? chosen.or(() -> Optional.of(Resolution.DONE)) : Optional.empty();
        return new IssueFields(
                type, summary, description, priority, assignee, due, labels, costCentre, parent, to, reason);
    }

    /** Each field as text, for the history; absent ones are empty. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("summary", summary);
        texts.put("description", description.orElse(""));
        texts.put("priority", priority.label());
        texts.put("assignee", assignee.orElse(""));
        texts.put("duedate", due.map(LocalDate::toString).orElse(""));
        texts.put("labels", String.join(" ", labels));
        texts.put("Cost centre", costCentre.orElse(""));
        texts.put("status", status.label());
        texts.put("resolution", resolution.map(Resolution::label).orElse(""));
        return texts;
    }
}
