package org.oneonone.jira;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.oneonone.action.ActionItemId;
import org.oneonone.person.Refusal;

/** Issue links in a map, for tests of what uses them. */
public final class InMemoryIssueLinkStore implements IssueLinkStore {
    private final Map<Long, IssueLink> links = new TreeMap<>();
    private final Set<ActionItemId> locked = new HashSet<>();

    /** Somebody holds the link and does not let go. */
    public void lock(ActionItemId id) {
        locked.add(id);
    }

    @Override
    public synchronized Optional<IssueLink> of(ActionItemId actionId) {
        return Optional.ofNullable(links.get(actionId.value()));
    }

    @Override
    public synchronized List<IssueLink> of(Collection<ActionItemId> actionIds) {
        return links.values().stream()
                .filter(link -> actionIds.contains(link.actionId()))
                .toList();
    }

    @Override
    public synchronized List<IssueLink> ofIssue(JiraLinkId linkId, String issueId) {
        return links.values().stream()
                .filter(link -> link.linkId().equals(linkId))
                .filter(link ->
                        link.issue().map(JiraIssue::id).filter(issueId::equals).isPresent())
                .toList();
    }

    @Override
    public synchronized <T> T alone(JiraLinkId linkId, String issueId, Supplier<T> work) {
        return work.get();
    }

    @Override
    public synchronized List<IssueLink> unfinished(Instant now, int limit) {
        return links.values().stream()
                .filter(link -> List.of(IssueLink.State.REQUESTED, IssueLink.State.CREATING, IssueLink.State.UNSURE)
                        .contains(link.state()))
                .filter(link -> !link.attempt().dueAt().isAfter(now))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<IssueLink> owingBackLinks(Instant now, int limit) {
        return links.values().stream()
                .filter(IssueLink::isLinked)
                .filter(link -> !link.attempt().dueAt().isAfter(now))
                .sorted(Comparator.comparing(link -> link.attempt().dueAt()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<IssueLink> followed(Optional<IssueLink> after, int limit) {
        var order = Comparator.comparing((IssueLink link) -> link.linkId().value())
                .thenComparing(link -> link.actor().value())
                .thenComparing(link -> link.actionId().value());
        return links.values().stream()
                .filter(link -> List.of(IssueLink.State.LINKED, IssueLink.State.UNAVAILABLE)
                        .contains(link.state()))
                .sorted(order)
                .filter(link -> after.isEmpty() || order.compare(link, after.get()) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<IssueLink> change(ActionItemId actionId, UnaryOperator<Optional<IssueLink>> change) {
        if (locked.contains(actionId)) {
            throw Refusal.unavailable("oneonone.jira.error.busy");
        }
        var after = change.apply(of(actionId));
        after.ifPresentOrElse(link -> links.put(actionId.value(), link), () -> links.remove(actionId.value()));
        return after;
    }
}
