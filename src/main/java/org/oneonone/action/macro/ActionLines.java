package org.oneonone.action.macro;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oneonone.jira.JiraGateway;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Phrase;
import org.oneonone.web.Access;
import org.oneonone.web.Screen;
import org.springframework.stereotype.Component;

/** The lines below the tasks of a page: owner, due date and Jira issue of each. */
@Component
class ActionLines {
    private final Access access;
    private final PageItems items;
    private final JiraGateway jira;
    private final ItemLine line;
    private final Screen screen;

    ActionLines(Access access, PageItems items, JiraGateway jira, ItemLine line, Screen screen) {
        this.access = access;
        this.items = items;
        this.jira = jira;
        this.line = line;
        this.screen = screen;
    }

    String html(PersonKey viewer, long pageId) {
        return screen.orSentence(() -> lines(viewer, pageId));
    }

    private String lines(PersonKey viewer, long pageId) {
        var found = items.of(pageId);
        if (found.onPage().isEmpty()) {
            return empty(found);
        }
        var lines = line.all(found.onPage(), found, viewer);
        // Whoever reads by Confluence's super group gets nothing to press: REST would refuse it.
        var isOfPair = found.place().areOf(viewer);
        var canCreate = isOfPair && access.canEdit(viewer, pageId);
        var isLinked = !jira.sites().isEmpty();
        var values = new HashMap<String, Object>();
        values.put("pageId", Long.toString(pageId));
        values.put("lines", lines);
        values.put("canCreate", canCreate && isLinked);
        values.put("mayAskForLink", canCreate && !isLinked);
        values.put("creatable", canCreate && isLinked ? creatable(lines) : 0);
        values.put("canRefresh", isOfPair && lines.stream().anyMatch(ActionLines::hasIssue));
        values.putAll(line.age(found));
        return screen.html("templates/macro/actions.html.vm", "oneonone.action", values);
    }

    private String empty(PageItems.Found found) {
        return found.place().own().isPresent()
                ? screen.html("templates/macro/actions-empty.html.vm", "oneonone.action", Map.of())
                : screen.sentence(Phrase.of("oneonone.action.list.elsewhere"));
    }

    private static boolean hasIssue(Map<String, Object> line) {
        return line.get("hasIssue").equals(true);
    }

    private static int creatable(List<Map<String, Object>> lines) {
        return (int) lines.stream()
                .filter(each -> each.get("isCreatable").equals(true))
                .count();
    }
}
