package org.oneonone.jira;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemId;
import org.oneonone.person.PersonKey;

/**
 * The tie between one action item and at most one Jira issue.
 *
 * @param actor who asked for the issue; recovery and tracking act as them
 * @param draft what they agreed to send
 * @param issue what Jira last told anyone
 * @param asOf when it did, or last said that nothing changed
 * @param agreedDone whether both sides were done when they last agreed; what differs from it has changed
 * @param messages why it failed
 */
public record IssueLink(
        ActionItemId actionId,
        JiraLinkId linkId,
        PersonKey actor,
        State state,
        IssueDraft draft,
        Attempt attempt,
        Optional<JiraIssue> issue,
        Optional<Instant> asOf,
        boolean agreedDone,
        List<FieldMessage> messages) {
    private static final Duration UNFORESEEN = Duration.ofMinutes(5);

    public IssueLink {
        messages = List.copyOf(messages);
    }

    /**
     * Where the protocol stands.
     *
     * @param token what the issue carries, so that a lost answer can be looked up
     * @param askedAt when a person asked
     * @param dueAt when a worker should take it up, if nobody else did; once linked, to put a way back on the issue
     * @param lookups how often Jira answered that it has no such issue; once linked, how often the way back failed
     */
    public record Attempt(String token, Instant askedAt, Instant dueAt, int lookups) {
        /** Growing gaps between lookups, because Jira's search may lag; together about half an hour. */
        private static final List<Duration> GAPS = List.of(
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(20));

        /** The way back is a courtesy; after about a day and a half there is none. */
        private static final List<Duration> BACK_GAPS = List.of(
                Duration.ofMinutes(1),
                Duration.ofMinutes(10),
                Duration.ofHours(1),
                Duration.ofHours(6),
                Duration.ofDays(1));

        private static final Instant NEVER = Instant.ofEpochMilli(Long.MAX_VALUE);

        /** The token as the issue carries it. */
        public String label() {
            return "oneonone-" + token;
        }

        /** True once only a person can say whether there is an issue. */
        public boolean isExhausted() {
            return lookups > GAPS.size();
        }

        /** True while there is something that a worker might do. */
        boolean isOpen() {
            return dueAt.isBefore(NEVER);
        }

        Attempt closed() {
            return dueAt(NEVER);
        }

        /** The issue is there, and whoever made it is about to put a way back on it. */
        Attempt owingBackLink(Instant from) {
            return new Attempt(token, askedAt, from, 0);
        }

        Attempt backLinkFailed(Instant now) {
            return lookups < BACK_GAPS.size()
                    ? new Attempt(token, askedAt, now.plus(BACK_GAPS.get(lookups)), lookups + 1)
                    : closed();
        }

        Attempt dueAt(Instant at) {
            return new Attempt(token, askedAt, at, lookups);
        }

        /** Jira did not answer the lookup, which says nothing about the issue. */
        Attempt postponed(Instant now) {
            return dueAt(now.plus(GAPS.get(Math.min(lookups, GAPS.size() - 1))));
        }

        /** Jira answered that it has no such issue; it may turn up later. */
        Attempt notFound(Instant now) {
            var next = new Attempt(token, askedAt, now, lookups + 1);
            return next.isExhausted() ? next.dueAt(NEVER) : next.dueAt(now.plus(GAPS.get(lookups)));
        }
    }

    /** Why it failed, as far as somebody may know: Jira gave its reasons to the one person who asked. */
    public List<FieldMessage> messagesFor(PersonKey viewer) {
        return messages.isEmpty() || viewer.equals(actor)
                ? messages
                : List.of(FieldMessage.reason("oneonone.jira.issue.refused"));
    }

    public boolean isLinked() {
        return state == State.LINKED;
    }

    /** True while a worker may still find out by itself how this ends. */
    public boolean isUnderWay() {
        return state == State.REQUESTED || state == State.CREATING || (state == State.UNSURE && !attempt.isExhausted());
    }

    /** False while Jira may have got the request without our knowing what came of it. */
    public boolean mayBeLetGo() {
        return state == State.REQUESTED || !isUnderWay();
    }

    /** True if both stand for one and the same send. */
    boolean isSameAttempt(IssueLink other) {
        return attempt.token().equals(other.attempt.token());
    }

    /** The same link, asked for again from the start. */
    static IssueLink requested(IssueCreation.Order order, IssueCreation.Terms terms, Attempt attempt) {
        return new IssueLink(
                order.item().id(),
                terms.linkId(),
                order.actor(),
                State.REQUESTED,
                terms.draft(),
                attempt,
                Optional.empty(),
                Optional.empty(),
                false,
                List.of());
    }

    /** Something unforeseen came in between; what may have been sent is not looked for without end. */
    IssueLink postponed(Instant now) {
        if (state == State.REQUESTED) {
            return in(state, attempt.dueAt(now.plus(UNFORESEEN)));
        }
        if (isLinked()) {
            return in(state, attempt.backLinkFailed(now));
        }
        return isUnderWay() ? in(State.UNSURE, attempt.notFound(now)) : this;
    }

    /** A link to an issue that was there before; nothing was sent, and whatever differs from here on has changed. */
    static IssueLink adopted(
            ActionItem item, JiraLinkId site, PersonKey actor, JiraIssue issue, String token, Instant now) {
        return new IssueLink(
                item.id(),
                site,
                actor,
                State.LINKED,
                IssueDraft.nothing(),
                new Attempt(token, now, now, 0),
                Optional.of(issue),
                Optional.of(now),
                item.isDone() && issue.isDone(),
                List.of());
    }

    IssueLink with(IssueDraft fitted) {
        return new IssueLink(actionId, linkId, actor, state, fitted, attempt, issue, asOf, agreedDone, messages);
    }

    IssueLink in(State next, Attempt at) {
        return new IssueLink(actionId, linkId, actor, next, draft, at, issue, asOf, agreedDone, List.of());
    }

    IssueLink failed(List<FieldMessage> why) {
        return new IssueLink(actionId, linkId, actor, State.FAILED, draft, attempt, issue, asOf, agreedDone, why);
    }

    /** What Jira says now; whether both sides agree is decided elsewhere. */
    IssueLink linked(JiraIssue told, Instant at) {
        return new IssueLink(
                actionId,
                linkId,
                actor,
                State.LINKED,
                draft,
                attempt,
                Optional.of(told),
                Optional.of(at),
                agreedDone,
                List.of());
    }

    IssueLink unavailable() {
        return in(State.UNAVAILABLE, attempt);
    }

    /** The same, if Jira had nothing new to tell at that moment. */
    public IssueLink asOfAtLeast(Instant at) {
        return isLinked() && asOf.filter(at::isAfter).isPresent() ? linked(issue.orElseThrow(), at) : this;
    }

    IssueLink agreeing(boolean done) {
        return new IssueLink(actionId, linkId, actor, state, draft, attempt, issue, asOf, done, messages);
    }

    /** How far an issue link has come. */
    public enum State {
        /** Somebody asked for an issue; nothing has been sent. */
        REQUESTED,
        /** One worker is sending, or died while sending. */
        CREATING,
        /** It was sent, and we do not know what came of it. */
        UNSURE,
        LINKED,
        /** It was refused, so nothing was created. */
        FAILED,
        /** The person who made it does not find the issue any more; others may. */
        UNAVAILABLE
    }
}
