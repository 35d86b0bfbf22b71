package org.oneonone.action.macro;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemId;
import org.oneonone.jira.IssueLink;
import org.oneonone.jira.IssueLinkStore;
import org.oneonone.person.People;
import org.oneonone.person.Person;
import org.oneonone.person.PersonKey;
import org.oneonone.web.Dates;
import org.springframework.stereotype.Component;

/** What both macros print about an action item, as the values of a template. Only our tables are read, never Jira. */
@Component
class ItemLine {
    private final IssueLinkStore links;
    private final IssueBadge badges;
    private final People people;
    private final Dates dates;
    private final Clock clock;

    ItemLine(IssueLinkStore links, IssueBadge badges, People people, Dates dates, Clock clock) {
        this.links = links;
        this.badges = badges;
        this.people = people;
        this.dates = dates;
        this.clock = clock;
    }

    List<Map<String, Object>> all(List<ActionItem> items) {
        var issues = issues(items);
        var names = new HashMap<PersonKey, String>();
        return items.stream().map(item -> line(item, issues, names)).toList();
    }

    private Map<ActionItemId, IssueLink> issues(Collection<ActionItem> items) {
        return links.of(items.stream().map(ActionItem::id).toList()).stream()
                .collect(Collectors.toMap(IssueLink::actionId, Function.identity()));
    }

    private Map<String, Object> line(
            ActionItem item, Map<ActionItemId, IssueLink> issues, Map<PersonKey, String> names) {
        var line = new HashMap<String, Object>();
        line.put("id", item.id().toString());
        line.put("taskId", Long.toString(item.taskId()));
        line.put("text", item.text());
        line.put("isDone", item.isDone());
        line.put(
                "owner",
                item.owner().map(key -> names.computeIfAbsent(key, this::name)).orElse(""));
        line.put("due", item.due().map(dates::date).orElse(""));
        line.put("dueIso", item.due().map(Object::toString).orElse(""));
        line.put("isOverdue", isOverdue(item));
        var issue = issues.get(item.id());
        line.put("hasIssue", issue != null);
        line.put("isCreatable", item.isOpen() && issue == null && !item.text().isEmpty());
        line.put("issue", issue == null ? Map.of() : badges.of(issue));
        return line;
    }

    private boolean isOverdue(ActionItem item) {
        var today = dates.day(clock.instant());
        return item.isOpen() && item.due().filter(today::isAfter).isPresent();
    }

    private String name(PersonKey key) {
        Person person = people.byKey(key);
        return person.displayName();
    }
}
