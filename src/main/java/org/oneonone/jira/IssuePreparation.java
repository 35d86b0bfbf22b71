package org.oneonone.jira;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
        return draft.fittedTo(type, assignee(draft), screen(draft.projectKey(), type));
    }

    private String type(IssueDraft draft) {
        var known = types.computeIfAbsent(draft.projectKey(), key -> jira.issueTypes(link, actor, key));
        return draft.issueType()
                .flatMap(wanted -> first(known, type -> isCalled(type, wanted)))
                .or(() -> first(known, type -> isCalled(type, USUAL_TYPE)))
                .or(() -> first(known, type -> !type.subtask()))
                .orElseThrow(() -> mayNot(draft.projectKey()));
    }

    private static boolean isCalled(JiraGateway.IssueType type, String wanted) {
        return type.id().equals(wanted) || type.name().equalsIgnoreCase(wanted);
    }

    private static Optional<String> first(List<JiraGateway.IssueType> known, Predicate<JiraGateway.IssueType> wanted) {
        return known.stream().filter(wanted).map(JiraGateway.IssueType::id).findFirst();
    }

    private Set<String> screen(String project, String type) {
        return screens.computeIfAbsent(project + "/" + type, key -> jira.fields(link, actor, project, type).stream()
                .map(JiraGateway.Field::id)
                .collect(Collectors.toSet()));
    }

    private Optional<String> assignee(IssueDraft draft) {
        return draft.assignee().or(() -> draft.owner()
                .filter(name -> !name.isEmpty())
                .filter(name -> assignable.computeIfAbsent(
                        draft.projectKey() + "/" + name,
                        key -> jira.isAssignable(link, actor, draft.projectKey(), name))));
    }

    /** Jira answers a missing permission as if a field were missing; this says what it really is. */
    static JiraFailure.Refused mayNot(String project) {
        return new JiraFailure.Refused(
                403, List.of(new FieldMessage("projectKey", Phrase.of("oneonone.jira.error.maynot", project))));
    }
}
