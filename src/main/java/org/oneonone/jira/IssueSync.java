package org.oneonone.jira;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemState;
import org.oneonone.action.ActionItemStore;
import org.oneonone.action.TaskWriter;
import org.oneonone.person.PersonKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Follows what happens to issues. Each side is compared with the last value on which both agreed: what changed in Jira
 * since then changes here, and what changed only here is left alone, so nothing can echo.
 */
@Component
public class IssueSync {
    private static final Logger log = LoggerFactory.getLogger(IssueSync.class);
    private static final int CHUNK = 100;

    private final IssueLinkStore links;
    private final ActionItemStore items;
    private final TaskWriter tasks;
    private final JiraGateway jira;
    private final Clock clock;

    public IssueSync(IssueLinkStore links, ActionItemStore items, TaskWriter tasks, JiraGateway jira, Clock clock) {
        this.links = links;
        this.items = items;
        this.tasks = tasks;
        this.jira = jira;
        this.clock = clock;
    }

    /**
     * Looks at issues that one person made in one Jira, as that person.
     *
     * @param chunk at most a hundred links
     * @param within leaves out what did not change within this time; empty leaves out nothing, and what only its maker
     *     cannot find is unavailable, never deleted
     * @return false if something that Jira told could not be taken over
     * @throws JiraFailure if Jira did not tell
     */
    public boolean follow(List<IssueLink> chunk, Optional<Duration> within) {
        var site = chunk.get(0).linkId();
        var maker = chunk.get(0).actor();
        var asOf = clock.instant();
        var told = byId(within.map(time -> jira.changed(site, maker, ids(chunk), time))
                .orElseGet(() -> jira.byIds(site, maker, ids(chunk))));
        var isDone = true;
        for (var link : chunk) {
            var found = Optional.ofNullable(told.get(issueId(link)));
            if (found.isEmpty() && within.isEmpty()) {
                // The search may lag, and does not show archived issues; this asks the database.
                found = jira.byId(site, maker, issueId(link));
                if (found.isEmpty() && link.isLinked()) {
                    change(link, asOf, IssueLink::unavailable);
                }
            }
            isDone &= found.filter(issue -> isNews(link, issue))
                    .map(issue -> takeOver(link, issue, maker, asOf))
                    .orElse(true);
        }
        return isDone;
    }

    /** Ticks the task of an issue that was done already when it was linked. */
    void begin(IssueLink link) {
        link.asOf().ifPresent(asOf -> takeOver(link, link.issue().orElseThrow(), link.actor(), asOf));
    }

    /** Looks at links as somebody who wants to know now; what they cannot see says nothing about the issue. */
    public void refresh(PersonKey reader, List<IssueLink> wanted) {
        wanted.stream()
                .filter(link -> link.issue().isPresent())
                .collect(Collectors.groupingBy(IssueLink::linkId))
                .values()
                .forEach(group -> refreshSite(reader, group));
    }

    private void refreshSite(PersonKey reader, List<IssueLink> group) {
        try {
            for (var from = 0; from < group.size(); from += CHUNK) {
                refreshChunk(reader, group.subList(from, Math.min(from + CHUNK, group.size())));
            }
        } catch (JiraFailure e) {
            log.info("Statuses over link {} stay as they are: {}", group.get(0).linkId(), e.getMessage());
        }
    }

    private void refreshChunk(PersonKey reader, List<IssueLink> chunk) {
        var asOf = clock.instant();
        var told = byId(jira.byIds(chunk.get(0).linkId(), reader, ids(chunk)));
        chunk.forEach(link ->
                Optional.ofNullable(told.get(issueId(link))).ifPresent(issue -> takeOver(link, issue, reader, asOf)));
    }

    private static boolean isNews(IssueLink link, JiraIssue told) {
        return !link.isLinked()
                || link.agreedDone() != told.isDone()
                || !link.issue().equals(Optional.of(told));
    }

    /** Whatever goes wrong with one issue must not keep the others from being followed. */
    private boolean takeOver(IssueLink link, JiraIssue told, PersonKey reader, Instant asOf) {
        try {
            change(link, asOf, stored -> agree(stored, told, reader, asOf));
            return true;
        } catch (RuntimeException e) {
            log.error("The status of action item {} could not be taken over", link.actionId(), e);
            return false;
        }
    }

    /**
     * The tick and the agreement are one change. Whoever comes second, with the same news, finds that both sides agree,
     * and so does not tick again what somebody has unticked in between.
     */
    private IssueLink agree(IssueLink stored, JiraIssue told, PersonKey reader, Instant asOf) {
        if (told.isDone() != stored.agreedDone()) {
            items.byId(stored.actionId()).ifPresent(item -> tick(item, told.isDone(), reader));
        }
        return stored.linked(told, asOf).agreeing(told.isDone());
    }

    private void tick(ActionItem item, boolean done, PersonKey reader) {
        if (item.state() == ActionItemState.DROPPED || item.isDone() == done) {
            return;
        }
        tasks.write(reader, item, done);
        // The page's new version has changed the index already, unless the reader may not edit the page.
        var now = items.byId(item.id()).orElse(item);
        if (now.isDone() != done) {
            items.save(now.in(done ? ActionItemState.DONE : ActionItemState.OPEN, clock.instant()));
        }
    }

    /** An answer that comes late must not undo what a later one brought. */
    private void change(IssueLink seen, Instant asOf, UnaryOperator<IssueLink> change) {
        links.change(
                seen.actionId(),
                present -> present.map(stored -> stored.issue().isPresent()
                                && issueId(stored).equals(issueId(seen))
                                && !stored.asOf().orElse(Instant.EPOCH).isAfter(asOf)
                        ? change.apply(stored)
                        : stored));
    }

    private static Map<String, JiraIssue> byId(List<JiraIssue> told) {
        return told.stream().collect(Collectors.toMap(JiraIssue::id, Function.identity(), (one, other) -> one));
    }

    private static List<String> ids(List<IssueLink> chunk) {
        return chunk.stream().map(IssueSync::issueId).toList();
    }

    private static String issueId(IssueLink link) {
        return link.issue().orElseThrow().id();
    }
}
