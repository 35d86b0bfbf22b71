package org.oneonone.action.macro;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemStore;
import org.oneonone.action.HeldMeetings;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingStore;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Phrase;
import org.oneonone.web.Access;
import org.oneonone.web.Screen;
import org.springframework.stereotype.Component;

/** The lines of what is still open from meetings before the one whose page this is. */
@Component
class OpenLines {
    private final Access access;
    private final ActionItemStore items;
    private final MeetingStore meetings;
    private final ItemLine line;
    private final OpenLine openLine;
    private final Screen screen;

    OpenLines(
            Access access,
            ActionItemStore items,
            MeetingStore meetings,
            ItemLine line,
            OpenLine openLine,
            Screen screen) {
        this.access = access;
        this.items = items;
        this.meetings = meetings;
        this.line = line;
        this.openLine = openLine;
        this.screen = screen;
    }

    String html(PersonKey viewer, long pageId) {
        return screen.orSentence(() -> meetings.byPage(pageId)
                .map(meeting -> lines(viewer, meeting, pageId))
                .orElseGet(() -> screen.sentence(Phrase.of("oneonone.action.open.elsewhere"))));
    }

    private String lines(PersonKey viewer, Meeting meeting, long pageId) {
        var open = items.openOfSeries(meeting.seriesId()).stream()
                .filter(item -> item.pageId() != pageId)
                .toList();
        var earlier = open.isEmpty() ? List.<Map<String, Object>>of() : earlier(viewer, meeting, open);
        return screen.html("templates/macro/open-actions.vm", "oneonone.action", Map.of("lines", earlier));
    }

    private List<Map<String, Object>> earlier(PersonKey viewer, Meeting meeting, List<ActionItem> open) {
        var all = meetings.ofSeries(meeting.seriesId());
        var starts = all.stream()
                .filter(each -> each.pageId().isPresent())
                .collect(Collectors.toMap(
                        each -> each.pageId().getAsLong(), Meeting::start, (one, other) -> one, HashMap::new));
        // Whoever may read this page need not be able to read every earlier one.
        var shown = open.stream()
                .filter(item -> starts.getOrDefault(item.pageId(), Instant.MAX).isBefore(meeting.start()))
                .filter(item -> access.canView(viewer, item.pageId()))
                .toList();
        var held = HeldMeetings.among(all);
        var plain = line.all(shown);
        var lines = new ArrayList<Map<String, Object>>();
        for (var place = 0; place < shown.size(); place++) {
            var item = shown.get(place);
            lines.add(openLine.of(plain.get(place), item, starts.get(item.pageId()), held.since(item)));
        }
        return lines;
    }
}
