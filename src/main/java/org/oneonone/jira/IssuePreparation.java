package org.oneonone.jira;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Phrase;

/**
 * Finds out what one Jira wants to know before issues are sent, and asks each thing once. Nothing here changes Jira, so
 * it may fail and be done again.
 */
final class IssuePreparation {
    private static final String USUAL_TYPE = "Task";

    private final JiraGateway jira;
    private final JiraLinkId link;
    private final PersonKey actor;
    private final Map<String, List<JiraGateway.IssueType>> types = new HashMap<>();
    private final Map<String, Set<String>> screens = new HashMap<>();
    private final Map<String, Boolean> assignable = new HashMap<>();

    IssuePreparation(JiraGateway jira, JiraLinkId link, PersonKey actor) {
        this.jira = jira;
        this.link = link;
        this.actor = actor;
    }

    IssueDraft prepare(IssueDraft draft) {
        var type = type(draft);
        var screen = screen(draft.projectKey(), type);
        var beyond = draft.beyond(screen);
        if (!beyond.isEmpty()) {
            throw refused(beyond, Phrase.of("oneonone.jira.error.screen"));
        }
        return draft.fittedTo(type, owner(draft, screen), screen);
    }

    private String type(IssueDraft draft) {
        var known = types.computeIfAbsent(draft.projectKey(), this::types);
        if (known.isEmpty()) {
            throw mayNot(draft.projectKey());
        }
        if (draft.issueType().isPresent()) {
            return called(known, draft.issueType().get())
                    .orElseThrow(() -> refused(List.of("issueType"), Phrase.of("oneonone.jira.error.type")));
        }
        return draft.suggestions()
                .issueType()
                .flatMap(usual -> called(known, usual))
                .or(() -> called(known, USUAL_TYPE))
                .orElse(known.get(0).id());
    }

    /** Those that stand on their own; a sub-task would need an issue above it. */
    private List<JiraGateway.IssueType> types(String project) {
        return jira.issueTypes(link, actor, project).stream()
                .filter(type -> !type.subtask())
                .toList();
    }

    private static Optional<String> called(List<JiraGateway.IssueType> known, String wanted) {
        return known.stream()
                .filter(type -> isCalled(type, wanted))
                .map(JiraGateway.IssueType::id)
                .findFirst();
    }

    private static boolean isCalled(JiraGateway.IssueType type, String wanted) {
        return type.id().equals(wanted) || type.name().equalsIgnoreCase(wanted);
    }

    private Set<String> screen(String project, String type) {
        return screens.computeIfAbsent(project + "/" + type, key -> jira.fields(link, actor, project, type).stream()
                .map(JiraGateway.Field::id)
                .collect(Collectors.toSet()));
    }

    /** The owner, if nobody else was named and Jira lets the issue be given to them. */
    private Optional<String> owner(IssueDraft draft, Set<String> screen) {
        return draft.suggestions()
                .owner()
                .filter(name -> !name.isEmpty() && draft.assignee().isEmpty() && screen.contains("assignee"))
                .filter(name -> assignable.computeIfAbsent(
                        draft.projectKey() + "/" + name,
                        key -> jira.isAssignable(link, actor, draft.projectKey(), name)));
    }

    /** Jira answers a missing permission as if a field were missing; this says what it really is. */
    static JiraFailure.Refused mayNot(String project) {
        return refused(List.of("projectKey"), Phrase.of("oneonone.jira.error.maynot", project));
    }

    private static JiraFailure.Refused refused(List<String> fields, Phrase why) {
        return new JiraFailure.Refused(
                400, fields.stream().map(field -> new FieldMessage(field, why)).toList());
    }
}
