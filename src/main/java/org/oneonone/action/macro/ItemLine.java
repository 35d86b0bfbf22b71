package org.oneonone.action.macro;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oneonone.action.ActionItem;
import org.oneonone.jira.IssueLink;
import org.oneonone.person.People;
import org.oneonone.person.Person;
import org.oneonone.person.PersonKey;
import org.oneonone.web.Dates;
import org.springframework.stereotype.Component;

/** What both macros print about an action item, as the values of a template. Only our tables are read, never Jira. */
@Component
class ItemLine {
    private final IssueBadge badges;
    private final People people;
    private final Dates dates;
    private final Clock clock;

    ItemLine(IssueBadge badges, People people, Dates dates, Clock clock) {
        this.badges = badges;
        this.people = people;
        this.dates = dates;
        this.clock = clock;
    }

    List<Map<String, Object>> all(List<ActionItem> items, PageItems.Found found, PersonKey viewer) {
        var names = new HashMap<PersonKey, String>();
        return items.stream()
                .map(item -> line(item, found.issue(item), names, viewer))
                .toList();
    }

    /** When we last heard of the issue of this page that we have not heard of for longest. */
    Map<String, Object> age(PageItems.Found found) {
        var oldest = found.onPage().stream()
                .flatMap(item -> found.issue(item).flatMap(IssueLink::asOf).stream())
                .min(Comparator.naturalOrder());
        return Map.of(
                "asOf", oldest.map(badges::asOf).orElse(""),
                "asOfIso", oldest.map(Instant::toString).orElse(""));
    }

    private Map<String, Object> line(
            ActionItem item, Optional<IssueLink> issue, Map<PersonKey, String> names, PersonKey viewer) {
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
        line.put("hasIssue", issue.isPresent());
        line.put("isCreatable", item.isOpen() && issue.isEmpty() && !item.text().isEmpty());
        line.put("issue", issue.map(link -> badges.of(link, viewer)).orElse(Map.of()));
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
