package org.oneonone.jira;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    /** Looks at links as the people who made them. What only they cannot find is unavailable, never deleted. */
    public void pass(List<IssueLink> followed) {
        groups(followed, IssueLink::actor)
                .forEach(group -> look(group, group.get(0).actor(), true));
    }

    /** Looks at links as somebody who wants to know now; what they cannot see says nothing about the issue. */
    public void refresh(PersonKey reader, List<IssueLink> wanted) {
        groups(wanted, link -> reader).forEach(group -> look(group, reader, false));
    }

    private static List<List<IssueLink>> groups(List<IssueLink> all, Function<IssueLink, PersonKey> reader) {
        return List.copyOf(all.stream()
                .filter(link -> link.issue().isPresent())
                .collect(Collectors.groupingBy(link -> Map.entry(link.linkId(), reader.apply(link))))
                .values());
    }

    private void look(List<IssueLink> group, PersonKey reader, boolean isMaker) {
        for (var from = 0; from < group.size(); from += CHUNK) {
            var chunk = group.subList(from, Math.min(from + CHUNK, group.size()));
            try {
                lookAt(chunk, reader, isMaker);
            } catch (JiraFailure e) {
                log.info(
                        "Statuses over link {} stay as they are: {}",
                        chunk.get(0).linkId(),
                        e.getMessage());
                if (isMaker) {
                    group.forEach(link -> keep(link, link.lookedAt(clock.instant())));
                }
                return;
            }
        }
    }

    private void lookAt(List<IssueLink> chunk, PersonKey reader, boolean isMaker) {
        var site = chunk.get(0).linkId();
        var asOf = clock.instant();
        var told = jira
                .byIds(site, reader, chunk.stream().map(IssueSync::issueId).toList())
                .stream()
                .collect(Collectors.toMap(JiraIssue::id, Function.identity(), (one, other) -> one));
        for (var link : chunk) {
            var issue = told.get(issueId(link));
            if (issue != null) {
                agree(link, issue, reader, asOf);
            } else if (isMaker) {
                // The search may lag, and does not show archived issues; this asks the database.
                jira.byId(site, reader, issueId(link))
                        .ifPresentOrElse(
                                found -> agree(link, found, reader, asOf), () -> keep(link, link.unavailable(asOf)));
            }
        }
    }

    private void agree(IssueLink link, JiraIssue told, PersonKey reader, Instant asOf) {
        if (told.isDone() != link.agreedDone()) {
            items.byId(link.actionId()).ifPresent(item -> follow(item, told.isDone(), reader));
        }
        keep(link, link.linked(told, asOf).agreeing(told.isDone()));
    }

    private void follow(ActionItem item, boolean done, PersonKey reader) {
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
    private void keep(IssueLink before, IssueLink after) {
        links.change(
                before.actionId(),
                present -> present.map(stored ->
                        stored.issue().map(JiraIssue::id).equals(before.issue().map(JiraIssue::id))
                                        && !stored.asOf()
                                                .orElse(Instant.EPOCH)
                                                .isAfter(after.asOf().orElse(Instant.EPOCH))
                                ? after
                                : stored));
    }

    private static String issueId(IssueLink link) {
        return link.issue().orElseThrow().id();
    }
}
