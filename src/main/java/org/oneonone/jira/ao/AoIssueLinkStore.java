package org.oneonone.jira.ao;

import static org.oneonone.jira.ao.IssueLinkRow.ACTION_ITEM_ID;
import static org.oneonone.jira.ao.IssueLinkRow.ACTOR;
import static org.oneonone.jira.ao.IssueLinkRow.DUE_AT;
import static org.oneonone.jira.ao.IssueLinkRow.ISSUE_ID;
import static org.oneonone.jira.ao.IssueLinkRow.LINK_ID;
import static org.oneonone.jira.ao.IssueLinkRow.STATE;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLockService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.java.ao.Query;
import org.oneonone.action.ActionItemId;
import org.oneonone.jira.IssueLink;
import org.oneonone.jira.IssueLink.State;
import org.oneonone.jira.IssueLinkStore;
import org.oneonone.jira.JiraLinkId;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;
import org.springframework.stereotype.Component;

/** Issue links in the database; changes happen one at a time across the cluster. */
@Component
class AoIssueLinkStore implements IssueLinkStore {
    private static final int CHUNK = 500;
    /** A few locks for all items, because the host remembers every name of a lock for good. */
    private static final int LOCKS = 16;

    private static final String LOCK_NAME = "org.oneonone.issue-link.";
    private static final String ISSUE_LOCK_NAME = "org.oneonone.issue.";
    private static final int PATIENCE_SECONDS = 20;

    private final ActiveObjects ao;
    private final ClusterLockService locks;
    private final AoLookStore looks;

    AoIssueLinkStore(ActiveObjects ao, ClusterLockService locks, AoLookStore looks) {
        this.ao = ao;
        this.locks = locks;
        this.looks = looks;
    }

    @Override
    public Optional<IssueLink> of(ActionItemId actionId) {
        return of(List.of(actionId)).stream().findFirst();
    }

    @Override
    public List<IssueLink> of(Collection<ActionItemId> actionIds) {
        var ids = actionIds.stream().map(ActionItemId::value).toList();
        var found = new ArrayList<IssueLink>();
        for (var from = 0; from < ids.size(); from += CHUNK) {
            var chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
            var places = String.join(", ", Collections.nCopies(chunk.size(), "?"));
            found.addAll(find(Query.select().where(ACTION_ITEM_ID + " IN (" + places + ")", chunk.toArray())));
        }
        return looks.upToDate(found);
    }

    @Override
    public List<IssueLink> ofIssue(JiraLinkId linkId, String issueId) {
        return find(Query.select().where(ISSUE_ID + " = ?", issueId)).stream()
                .filter(link -> link.linkId().equals(linkId))
                .toList();
    }

    @Override
    public <T> T alone(JiraLinkId linkId, String issueId, Supplier<T> work) {
        return locked(ISSUE_LOCK_NAME + Math.floorMod(issueId.hashCode(), LOCKS), work);
    }

    @Override
    public List<IssueLink> unfinished(Instant now, int limit) {
        return find(Query.select()
                .where(
                        STATE + " IN (?, ?, ?) AND " + DUE_AT + " <= ?",
                        State.REQUESTED.name(),
                        State.CREATING.name(),
                        State.UNSURE.name(),
                        now.toEpochMilli())
                .order(DUE_AT + " ASC, ID ASC")
                .limit(limit));
    }

    @Override
    public List<IssueLink> owingBackLinks(Instant now, int limit) {
        return find(Query.select()
                .where(STATE + " = ? AND " + DUE_AT + " <= ?", State.LINKED.name(), now.toEpochMilli())
                .order(DUE_AT + " ASC, ID ASC")
                .limit(limit));
    }

    @Override
    public List<IssueLink> followed(Optional<IssueLink> after, int limit) {
        var where = STATE + " IN (?, ?) AND (" + LINK_ID + " > ? OR (" + LINK_ID + " = ? AND (" + ACTOR + " > ? OR ("
                + ACTOR + " = ? AND " + ACTION_ITEM_ID + " > ?))))";
        var link = after.map(IssueLink::linkId).map(JiraLinkId::value).orElse("");
        var actor = after.map(IssueLink::actor).map(PersonKey::value).orElse("");
        var item = after.map(IssueLink::actionId).map(ActionItemId::value).orElse(0L);
        return find(Query.select()
                .where(where, State.LINKED.name(), State.UNAVAILABLE.name(), link, link, actor, actor, item)
                .order(LINK_ID + " ASC, " + ACTOR + " ASC, " + ACTION_ITEM_ID + " ASC")
                .limit(limit));
    }

    @Override
    public Optional<IssueLink> change(ActionItemId actionId, UnaryOperator<Optional<IssueLink>> change) {
        return locked(
                LOCK_NAME + Math.floorMod(actionId.value(), LOCKS),
                () -> ao.executeInTransaction(() -> changeLocked(actionId, change)));
    }

    private <T> T locked(String name, Supplier<T> work) {
        var lock = locks.getLockForName(name);
        try {
            if (!lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Refusal.unavailable("oneonone.jira.error.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable("oneonone.jira.error.busy");
        }
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private Optional<IssueLink> changeLocked(ActionItemId actionId, UnaryOperator<Optional<IssueLink>> change) {
        var row = row(actionId);
        var before = row.map(IssueLinkColumns::read);
        var after = change.apply(before);
        if (after.equals(before)) {
            return before;
        }
        if (after.isEmpty()) {
            row.ifPresent(ao::delete);
            return after;
        }
        var target = row.orElseGet(() -> ao.create(IssueLinkRow.class, IssueLinkColumns.required(after.get())));
        IssueLinkColumns.write(after.get(), target);
        target.save();
        return after;
    }

    private Optional<IssueLinkRow> row(ActionItemId actionId) {
        var query = Query.select().where(ACTION_ITEM_ID + " = ?", actionId.value());
        return Stream.of(ao.find(IssueLinkRow.class, query)).findFirst();
    }

    private List<IssueLink> find(Query query) {
        return Stream.of(ao.find(IssueLinkRow.class, query))
                .map(IssueLinkColumns::read)
                .toList();
    }
}
