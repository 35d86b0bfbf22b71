package org.oneonone.jira;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.oneonone.action.ActionItemStore;
import org.oneonone.jira.IssueLink.Attempt;
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
    /** Longer than it takes to send what is claimed. */
    private static final Duration STALE = Duration.ofMinutes(1);

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

    /** What still has to be asked is asked before anything is claimed, so that what is claimed is sent at once. */
    private void sendChunk(List<IssueLink> requested) {
        var first = requested.get(0);
        var preparation = new IssuePreparation(jira, first.linkId(), first.actor());
        var ready = requested.stream()
                .flatMap(link -> prepared(preparation, link).stream())
                .toList();
        var claimed = claim(ready);
        if (!claimed.isEmpty()) {
            deliver(first.linkId(), first.actor(), claimed);
        }
    }

    private Optional<Ready> prepared(IssuePreparation preparation, IssueLink link) {
        try {
            return Optional.of(new Ready(link, preparation.prepare(link.draft())));
        } catch (JiraFailure.NeedsAuthorisation e) {
            throw e;
        } catch (JiraFailure e) {
            // Another worker may have got further, and sends it just now.
            settle(link, present -> present.state() == State.REQUESTED ? afterFailure(present, e) : present);
            return Optional.empty();
        }
    }

    private List<Ready> claim(List<Ready> ready) {
        var claimed = new ArrayList<Ready>();
        try {
            ready.forEach(each -> claim(each).ifPresent(claimed::add));
            return claimed;
        } catch (RuntimeException e) {
            claimed.forEach(this::release);
            throw e;
        }
    }

    /** Empty if somebody else has it; what is kept is what was asked for, so that it can be prepared anew. */
    private Optional<Ready> claim(Ready ready) {
        var mine = new ArrayList<Ready>();
        links.change(
                ready.link().actionId(),
                present -> present.map(stored -> {
                    if (stored.state() != State.REQUESTED || !stored.isSameAttempt(ready.link())) {
                        return stored;
                    }
                    var due = stored.attempt().dueAt(clock.instant().plus(STALE));
                    var isLabelled = ready.fitted().labelled();
                    mine.add(ready);
                    return stored.with(stored.draft().labelled(isLabelled)).in(State.CREATING, due);
                }));
        return mine.stream().findFirst();
    }

    /** Nothing was sent. */
    private void release(Ready ready) {
        settle(ready.link(), present -> present.in(State.REQUESTED, ready.link().attempt()));
    }

    private void deliver(JiraLinkId site, PersonKey actor, List<Ready> claimed) {
        try {
            write(
                    claimed,
                    jira.create(site, actor, claimed.stream().map(Ready::parcel).toList()));
        } catch (JiraFailure.NeedsAuthorisation e) {
            claimed.forEach(this::release);
            throw e;
        } catch (JiraFailure e) {
            log.info("Issue creation over link {} for {} items: {}", site, claimed.size(), e.getMessage());
            claimed.forEach(ready -> settle(ready.link(), present -> afterFailure(present, e)));
            return;
        }
        claimed.forEach(ready -> linkBack(ready.link()));
    }

    /** What was made comes first, and Jira is not asked anything while a link is being changed. */
    private void write(List<Ready> claimed, List<JiraGateway.Outcome> outcomes) {
        var refused = new LinkedHashMap<Ready, List<FieldMessage>>();
        for (var place = 0; place < claimed.size(); place++) {
            var ready = claimed.get(place);
            var outcome = outcomes.get(place);
            if (outcome.issue().isPresent()) {
                settle(ready.link(), present -> made(present, outcome.issue().get()));
            } else {
                refused.put(ready, outcome.messages());
            }
        }
        var mayCreate = new HashMap<String, Boolean>();
        refused.forEach((ready, said) -> {
            var project = ready.fitted().projectKey();
            var reasons = mayCreate.computeIfAbsent(project, key -> mayCreate(ready.link(), key))
                    ? said
                    : IssuePreparation.mayNot(project).messages();
            settle(ready.link(), present -> present.failed(reasons));
        });
    }

    /** Jira calls a missing permission a wrong field, so we ask before we repeat it. */
    private boolean mayCreate(IssueLink link, String project) {
        try {
            return jira.canCreate(link.linkId(), link.actor(), project);
        } catch (JiraFailure e) {
            return true;
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
            var found = jira.lost(
                    first.linkId(),
                    first.actor(),
                    unsure.stream()
                            .map(link -> new JiraGateway.Parcel(link.draft(), link.attempt()))
                            .toList());
            unsure.forEach(link -> settle(link, present -> lookedUp(present, found)));
            unsure.forEach(this::linkBack);
        } catch (JiraFailure e) {
            unsure.forEach(link -> settle(link, present -> unanswered(present, e)));
        }
    }

    /** Time without an answer says nothing; but whoever may not look any more finds nothing, however often. */
    private IssueLink unanswered(IssueLink link, JiraFailure failure) {
        var now = clock.instant();
        if (failure instanceof JiraFailure.Busy busy) {
            return link.in(State.UNSURE, link.attempt().dueAt(now.plus(busy.waitFor())));
        }
        return failure instanceof JiraFailure.Unreachable
                ? link.in(State.UNSURE, link.attempt().postponed(now))
                : missed(link);
    }

    private IssueLink lookedUp(IssueLink link, Map<String, JiraIssue> found) {
        var issue = Optional.ofNullable(found.get(link.attempt().token()));
        return issue.map(there -> made(link, there)).orElseGet(() -> missed(link));
    }

    private IssueLink made(IssueLink link, JiraIssue issue) {
        var now = clock.instant();
        return link.in(State.CREATING, link.attempt().owingBackLink(now.plus(STALE)))
                .linked(issue, now);
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
        links.of(link.actionId())
                .filter(stored -> isSameMade(stored, link))
                .ifPresent(stored -> closeOrPostpone(stored, putBackLink(stored)));
    }

    /** Whoever made the issue must not reach the page any more; then their word for it ends as well. */
    void forgoBackLink(IssueLink link) {
        closeOrPostpone(link, Attempt::closed);
    }

    /** Says how to go on: what Jira refused, it will refuse again. */
    private UnaryOperator<Attempt> putBackLink(IssueLink link) {
        var issueId = link.issue().orElseThrow().id();
        try {
            items.byId(link.actionId())
                    .ifPresent(item -> jira.linkBack(
                            link.linkId(), link.actor(), issueId, link.attempt().token(), item.pageId()));
            return Attempt::closed;
        } catch (JiraFailure.Refused | JiraFailure.NotLinked e) {
            log.info("There will be no back link on issue {}: {}", issueId, e.getMessage());
            return Attempt::closed;
        } catch (JiraFailure e) {
            log.info("No back link on issue {} yet: {}", issueId, e.getMessage());
            return attempt -> attempt.backLinkFailed(clock.instant());
        }
    }

    private void closeOrPostpone(IssueLink link, UnaryOperator<Attempt> next) {
        links.change(
                link.actionId(),
                present -> present.map(stored ->
                        isSameMade(stored, link) ? stored.in(State.LINKED, next.apply(stored.attempt())) : stored));
    }

    private static boolean isSameMade(IssueLink stored, IssueLink link) {
        return stored.isLinked()
                && stored.attempt().isOpen()
                && stored.attempt().token().equals(link.attempt().token());
    }

    /**
     * Writes an outcome, unless the link has long moved on to another attempt or another end. If one cannot be written
     * the others still are; the job finds out about it later.
     */
    private void settle(IssueLink link, UnaryOperator<IssueLink> change) {
        try {
            links.change(
                    link.actionId(),
                    present -> present.map(stored -> isSettled(stored, link) ? stored : change.apply(stored)));
        } catch (RuntimeException e) {
            log.warn("What became of action item {} is not written yet", link.actionId(), e);
        }
    }

    private static boolean isSettled(IssueLink stored, IssueLink link) {
        return !stored.isSameAttempt(link) || stored.state() == State.LINKED || stored.state() == State.UNAVAILABLE;
    }

    /** A link whose issue can be sent as it is. */
    private record Ready(IssueLink link, IssueDraft fitted) {
        JiraGateway.Parcel parcel() {
            return new JiraGateway.Parcel(fitted, link.attempt());
        }
    }
}
