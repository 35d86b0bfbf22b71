package org.oneonone.action.macro;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.oneonone.action.ActionItem;
import org.oneonone.action.HeldMeetings;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.Timeline;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Phrase;
import org.oneonone.web.Access;
import org.oneonone.web.Screen;
import org.springframework.stereotype.Component;

/** The lines of what is still open from meetings before the one whose page this is. */
@Component
class OpenLines {
    private final Access access;
    private final PageItems items;
    private final ItemLine line;
    private final OpenLine openLine;
    private final Screen screen;

    OpenLines(Access access, PageItems items, ItemLine line, OpenLine openLine, Screen screen) {
        this.access = access;
        this.items = items;
        this.line = line;
        this.openLine = openLine;
        this.screen = screen;
    }

    String html(PersonKey viewer, long pageId) {
        return screen.orSentence(() -> {
            var found = items.of(pageId);
            return found.place()
                    .own()
                    .filter(meeting -> found.place().series().isPresent())
                    .map(meeting -> lines(viewer, meeting, found))
                    .orElseGet(() -> screen.sentence(Phrase.of("oneonone.action.open.elsewhere")));
        });
    }

    private String lines(PersonKey viewer, Meeting meeting, PageItems.Found found) {
        return screen.html(
                "templates/macro/open-actions.html.vm",
                "oneonone.action",
                Map.of("lines", earlier(viewer, meeting, found)));
    }

    private List<Map<String, Object>> earlier(PersonKey viewer, Meeting meeting, PageItems.Found found) {
        var all = found.place().all();
        var timeline = items.timeline(found);
        var owners = all.stream()
                .filter(each -> each.pageId().isPresent())
                .collect(Collectors.toMap(
                        each -> each.pageId().getAsLong(), each -> each, (one, other) -> one, HashMap::new));
        var readable = new HashMap<Long, Boolean>();
        // Whoever may read this page need not be able to read every earlier one.
        var shown = found.openElsewhere().stream()
                .filter(item -> owners.containsKey(item.pageId()))
                .filter(item -> isLeft(item, owners.get(item.pageId()), meeting, timeline))
                .filter(item -> readable.computeIfAbsent(item.pageId(), page -> access.canView(viewer, page)))
                .toList();
        var held = HeldMeetings.among(all);
        var plain = line.all(shown, found, viewer);
        var lines = new ArrayList<Map<String, Object>>();
        for (var place = 0; place < shown.size(); place++) {
            var item = shown.get(place);
            lines.add(openLine.of(
                    plain.get(place), item, owners.get(item.pageId()).start(), held.since(item)));
        }
        return lines;
    }

    private static boolean isLeft(ActionItem item, Meeting from, Meeting to, Timeline timeline) {
        return from.isLeavingTo(to.start(), item.createdAt(), timeline.stateOf(from));
    }
}
