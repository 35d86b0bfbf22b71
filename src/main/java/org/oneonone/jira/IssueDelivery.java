package org.oneonone.jira;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.oneonone.action.ActionItemStore;
import org.oneonone.jira.IssueLink.State;
import org.oneonone.person.PersonKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what was asked for, and finds out what became of what was sent. Each step is committed before the next begins,
 * so whoever dies in between leaves a state from which another can tell what may safely be done.
 */
@Component
class IssueDelivery {
    private static final Logger log = LoggerFactory.getLogger(IssueDelivery.class);
    /** Longer than any call can take. */
    private static final Duration STALE = Duration.ofSeconds(30);

    private static final Duration RETRY = Duration.ofSeconds(30);
    private static final int CHUNK = 50;

    private final IssueLinkStore links;
    private final ActionItemStore items;
    private final JiraGateway jira;
    private final Clock clock;

    IssueDelivery(IssueLinkStore links, ActionItemStore items, JiraGateway jira, Clock clock) {
        this.links = links;
        this.items = items;
        this.jira = jira;
        this.clock = clock;
    }

    /**
     * Sends links of one Jira and one person that are still only asked for.
     *
     * @throws JiraFailure.NeedsAuthorisation if nothing could be sent for want of it
     */
    void send(List<IssueLink> requested) {
        for (var from = 0; from < requested.size(); from += CHUNK) {
            sendChunk(requested.subList(from, Math.min(from + CHUNK, requested.size())));
        }
    }

    private void sendChunk(List<IssueLink> requested) {
        var first = requested.get(0);
        var preparation = new IssuePreparation(jira, first.linkId(), first.actor());
        var claimed = new ArrayList<IssueLink>();
        for (var link : requested) {
            prepared(preparation, link).flatMap(draft -> claim(link, draft)).ifPresent(claimed::add);
        }
        if (!claimed.isEmpty()) {
            deliver(first.linkId(), first.actor(), claimed);
        }
    }

    private Optional<IssueDraft> prepared(IssuePreparation preparation, IssueLink link) {
        try {
            return Optional.of(preparation.prepare(link.draft()));
        } catch (JiraFailure.NeedsAuthorisation e) {
            throw e;
        } catch (JiraFailure e) {
            settle(link, present -> afterFailure(present, e));
            return Optional.empty();
        }
    }

    private Optional<IssueLink> claim(IssueLink link, IssueDraft draft) {
        var mine = new ArrayList<IssueLink>();
        links.change(
                link.actionId(),
                present -> present.map(stored -> {
                    if (stored.state() != State.REQUESTED
                            || !stored.attempt().token().equals(link.attempt().token())) {
                        return stored;
                    }
                    var due = stored.attempt().dueAt(clock.instant().plus(STALE));
                    var creating = stored.with(draft).in(State.CREATING, due);
                    mine.add(creating);
                    return creating;
                }));
        return mine.stream().findFirst();
    }

    private void deliver(JiraLinkId site, PersonKey actor, List<IssueLink> claimed) {
        try {
            var outcomes = jira.create(
                    site,
                    actor,
                    claimed.stream()
                            .map(link -> new JiraGateway.Parcel(link.draft(), link.attempt()))
                            .toList());
            for (var place = 0; place < claimed.size(); place++) {
                settle(claimed.get(place), outcomes.get(place));
            }
            claimed.forEach(this::linkBack);
        } catch (JiraFailure.NeedsAuthorisation e) {
            claimed.forEach(link -> settle(link, present -> present.in(State.REQUESTED, present.attempt())));
            throw e;
        } catch (JiraFailure e) {
            log.info("Issue creation over link {} for {} items: {}", site, claimed.size(), e.getMessage());
            claimed.forEach(link -> settle(link, present -> afterFailure(present, e)));
        }
    }

    private void settle(IssueLink link, JiraGateway.Outcome outcome) {
        if (outcome.issue().isPresent()) {
            settle(link, present -> present.linked(outcome.issue().get(), clock.instant()));
        } else {
            settle(link, present -> present.failed(reasons(link, outcome.messages())));
        }
    }

    /** Jira calls a missing permission a wrong field, so we ask before we repeat it. */
    private List<FieldMessage> reasons(IssueLink link, List<FieldMessage> said) {
        try {
            if (jira.canCreate(link.linkId(), link.actor(), link.draft().projectKey())) {
                return said;
            }
            return IssuePreparation.mayNot(link.draft().projectKey()).messages();
        } catch (JiraFailure e) {
            return said;
        }
    }

    private IssueLink afterFailure(IssueLink link, JiraFailure failure) {
        var now = clock.instant();
        if (failure instanceof JiraFailure.Refused refused) {
            return link.failed(refused.messages());
        }
        if (failure instanceof JiraFailure.NotLinked missing) {
            return link.failed(List.of(FieldMessage.reason(missing.reason())));
        }
        if (failure instanceof JiraFailure.Busy busy) {
            return link.in(State.REQUESTED, link.attempt().dueAt(now.plus(busy.waitFor())));
        }
        return failure.nothingHappened() || link.state() == State.REQUESTED
                ? link.in(State.REQUESTED, link.attempt().dueAt(now.plus(RETRY)))
                : link.in(State.UNSURE, link.attempt().dueAt(now));
    }

    /**
     * Looks for the issues of links of one Jira and one person whose outcome is not known, and adopts what it finds.
     */
    void lookUp(List<IssueLink> unsure) {
        var first = unsure.get(0);
        try {
            var found = jira.byLabels(
                    first.linkId(),
                    first.actor(),
                    unsure.stream().map(link -> link.attempt().label()).collect(Collectors.toSet()));
            unsure.forEach(link -> settle(link, present -> lookedUp(present, found)));
            unsure.forEach(this::linkBack);
        } catch (JiraFailure e) {
            unsure.forEach(link -> settle(
                    link, present -> present.in(State.UNSURE, present.attempt().postponed(clock.instant()))));
        }
    }

    private IssueLink lookedUp(IssueLink link, Map<String, JiraIssue> found) {
        var issue = Optional.ofNullable(found.get(link.attempt().label()));
        return issue.map(there -> link.linked(there, clock.instant())).orElseGet(() -> missed(link));
    }

    /** Looking before it is time says no more than the last look did, however often somebody asks. */
    private IssueLink missed(IssueLink link) {
        var now = clock.instant();
        return link.attempt().dueAt().isAfter(now)
                ? link
                : link.in(State.UNSURE, link.attempt().notFound(now));
    }

    /** A courtesy to those who read the issue; the link is made whether or not it works. */
    void linkBack(IssueLink link) {
        var made = links.of(link.actionId()).filter(IssueLink::isLinked).flatMap(IssueLink::issue);
        var item = items.byId(link.actionId());
        if (made.isEmpty() || item.isEmpty()) {
            return;
        }
        try {
            jira.linkBack(
                    link.linkId(),
                    link.actor(),
                    made.get().id(),
                    link.attempt().token(),
                    item.get().pageId());
        } catch (JiraFailure e) {
            log.info("No back link on issue {}: {}", made.get().id(), e.getMessage());
        }
    }

    /** Writes an outcome, unless the link has long moved on to another attempt or another end. */
    private void settle(IssueLink link, UnaryOperator<IssueLink> change) {
        links.change(
                link.actionId(),
                present -> present.map(stored -> isSettled(stored, link) ? stored : change.apply(stored)));
    }

    private static boolean isSettled(IssueLink stored, IssueLink link) {
        return !stored.attempt().token().equals(link.attempt().token())
                || stored.state() == State.LINKED
                || stored.state() == State.UNAVAILABLE;
    }
}
