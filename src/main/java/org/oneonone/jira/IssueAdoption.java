package org.oneonone.jira;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemState;
import org.oneonone.action.ActionItemStore;
import org.oneonone.jira.IssueLink.State;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;
import org.springframework.stereotype.Component;

/**
 * Ties an issue that is in Jira already to an action item. An item has one issue and an issue one item, because with
 * two of either nobody could tell which of them a change is about.
 */
@Component
public class IssueAdoption {
    private final IssueLinkStore links;
    private final ActionItemStore items;
    private final IssueDelivery delivery;
    private final IssueSync sync;
    private final JiraGateway jira;
    private final Clock clock;

    public IssueAdoption(
            IssueLinkStore links,
            ActionItemStore items,
            IssueDelivery delivery,
            IssueSync sync,
            JiraGateway jira,
            Clock clock) {
        this.links = links;
        this.items = items;
        this.delivery = delivery;
        this.sync = sync;
        this.jira = jira;
        this.clock = clock;
    }

    /**
     * The link to the issue that a person names by key or address, if Jira shows it to them. Naming the issue that the
     * item has already changes nothing.
     */
    public IssueLink adopt(ActionItem item, PersonKey actor, JiraLinkId site, String words) {
        var key = jira.keyIn(site, words).orElseThrow(() -> Refusal.invalid("issue", "oneonone.jira.error.reference"));
        var present = links.of(item.id());
        if (present.filter(link -> isTo(link, site, key)).isPresent()) {
            return present.get();
        }
        present.filter(IssueLink::isUnderWay).ifPresent(IssueAdoption::refuse);
        var asOf = clock.instant();
        // What Jira does not show may be there all the same, so that it is never called deleted.
        var issue = jira.byId(site, actor, key)
                .orElseThrow(() -> Refusal.invalid("issue", "oneonone.jira.error.unseen", key));
        var wanted =
                IssueLink.adopted(item, site, actor, issue, UUID.randomUUID().toString(), asOf);
        var stored = links.alone(site, issue.id(), () -> tie(wanted, issue));
        if (stored.equals(wanted)) {
            delivery.linkBack(stored);
            sync.begin(stored);
        }
        return stored;
    }

    private IssueLink tie(IssueLink wanted, JiraIssue issue) {
        var others = links.ofIssue(wanted.linkId(), issue.id()).stream()
                .filter(link -> !link.actionId().equals(wanted.actionId()))
                .toList();
        if (others.stream().anyMatch(this::isOnItsPage)) {
            throw Refusal.conflict("oneonone.jira.error.taken", issue.key());
        }
        var stored = links.change(
                        wanted.actionId(),
                        present -> Optional.of(
                                present.filter(link -> !givesWay(link, issue)).orElse(wanted)))
                .orElseThrow();
        if (!isTo(stored, issue)) {
            refuse(stored);
        }
        // A task that went from its page leaves its issue to the one that was written in its place.
        others.forEach(link -> links.change(link.actionId(), present -> present.filter(now -> !isTo(now, issue))));
        return stored;
    }

    private boolean isOnItsPage(IssueLink link) {
        return items.byId(link.actionId())
                .filter(item -> item.state() != ActionItemState.DROPPED)
                .isPresent();
    }

    /** True if nothing is lost by another link, or the same issue only becomes visible again. */
    private static boolean givesWay(IssueLink link, JiraIssue issue) {
        return link.state() == State.FAILED
                || link.state() == State.UNSURE && !link.isUnderWay()
                || link.state() == State.UNAVAILABLE && isTo(link, issue);
    }

    private static boolean isTo(IssueLink link, JiraLinkId site, String key) {
        return link.isLinked()
                && link.linkId().equals(site)
                && link.issue().map(JiraIssue::key).filter(key::equals).isPresent();
    }

    private static boolean isTo(IssueLink link, JiraIssue issue) {
        return link.issue().map(JiraIssue::id).filter(issue.id()::equals).isPresent();
    }

    private static void refuse(IssueLink link) {
        throw link.issue()
                .map(issue -> Refusal.conflict("oneonone.jira.error.linked", issue.key()))
                .orElseGet(() -> Refusal.conflict("oneonone.jira.error.underway"));
    }
}
