package org.oneonone.jira.rest;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemId;
import org.oneonone.action.IssueNotes;
import org.oneonone.jira.IssueLink;
import org.oneonone.jira.IssueLinkStore;
import org.oneonone.jira.JiraGateway;
import org.oneonone.jira.JiraIssue;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.springframework.stereotype.Component;

/** Says what a viewer may know about issues; asks Jira once for many, and less is said if Jira does not answer. */
@Component
class IssueWriter implements IssueNotes {
    private final IssueLinkStore links;
    private final JiraGateway jira;
    private final Texts texts;

    IssueWriter(IssueLinkStore links, JiraGateway jira, Texts texts) {
        this.links = links;
        this.jira = jira;
        this.texts = texts;
    }

    @Override
    public Map<ActionItemId, Record> of(PersonKey viewer, Collection<ActionItem> items) {
        var found = links.of(items.stream().map(ActionItem::id).toList());
        return new HashMap<>(json(viewer, found));
    }

    Map<ActionItemId, IssueJson> json(PersonKey viewer, List<IssueLink> found) {
        var visible = visible(viewer, found);
        return found.stream()
                .collect(Collectors.toMap(
                        IssueLink::actionId,
                        link -> IssueJson.of(link, visible.contains(link.actionId()), message(viewer, link))));
    }

    IssueJson json(PersonKey viewer, IssueLink link) {
        return json(viewer, List.of(link)).get(link.actionId());
    }

    private Set<ActionItemId> visible(PersonKey viewer, List<IssueLink> found) {
        var visible = new HashSet<ActionItemId>();
        found.stream()
                .filter(link -> link.issue().isPresent())
                .collect(Collectors.groupingBy(IssueLink::linkId))
                .forEach((site, group) -> {
                    var ids = jira.visible(
                            site,
                            viewer,
                            group.stream().map(IssueWriter::issueId).toList());
                    group.stream()
                            .filter(link -> ids.contains(issueId(link)))
                            .map(IssueLink::actionId)
                            .forEach(visible::add);
                });
        return visible;
    }

    /** The sentence for a link that is not simply there. */
    Optional<String> message(PersonKey viewer, IssueLink link) {
        return switch (link.state()) {
            case LINKED -> Optional.empty();
            case REQUESTED, CREATING -> said("oneonone.jira.issue.underway");
            case UNSURE -> said(link.isUnderWay() ? "oneonone.jira.issue.checking" : "oneonone.jira.issue.unsure");
            case UNAVAILABLE -> said("oneonone.jira.issue.unavailable");
            case FAILED ->
                Optional.of(link.messagesFor(viewer).stream()
                        .map(each -> texts.say(each.phrase()))
                        .collect(Collectors.joining(" ")));
        };
    }

    private Optional<String> said(String key) {
        return Optional.of(texts.say(Phrase.of(key)));
    }

    private static String issueId(IssueLink link) {
        return link.issue().map(JiraIssue::id).orElseThrow();
    }
}
