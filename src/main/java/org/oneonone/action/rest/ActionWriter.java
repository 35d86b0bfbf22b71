package org.oneonone.action.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oneonone.action.ActionItem;
import org.oneonone.action.HeldMeetings;
import org.oneonone.action.IssueNotes;
import org.oneonone.meeting.MeetingStore;
import org.oneonone.person.People;
import org.oneonone.person.PersonKey;
import org.oneonone.series.SeriesId;
import org.oneonone.web.ListJson;
import org.oneonone.web.Paging;
import org.oneonone.web.PersonJson;
import org.springframework.stereotype.Component;

/** Gathers what an action item shows on the wire, for many with as few questions as for one. */
@Component
class ActionWriter {
    private final MeetingStore meetings;
    private final People people;
    private final IssueNotes notes;

    ActionWriter(MeetingStore meetings, People people, IssueNotes notes) {
        this.meetings = meetings;
        this.people = people;
        this.notes = notes;
    }

    ActionJson json(PersonKey viewer, ActionItem item) {
        return converted(viewer, List.of(item)).get(0);
    }

    ListJson<ActionJson> json(PersonKey viewer, List<ActionItem> items, Paging paging) {
        var page = ListJson.of(items, paging, item -> item);
        var results = converted(viewer, page.results());
        return new ListJson<>(results, page.start(), page.limit(), page.size(), page.totalSize());
    }

    private List<ActionJson> converted(PersonKey viewer, List<ActionItem> items) {
        var issues = notes.of(viewer, items);
        var held = new HashMap<SeriesId, HeldMeetings>();
        var owners = new HashMap<PersonKey, PersonJson>();
        return items.stream()
                .map(item -> ActionJson.of(
                        item,
                        item.owner().map(key -> owner(owners, key)).orElse(null),
                        held.computeIfAbsent(item.seriesId(), id -> HeldMeetings.among(meetings.ofSeries(id)))
                                .since(item),
                        issues.get(item.id())))
                .toList();
    }

    private PersonJson owner(Map<PersonKey, PersonJson> known, PersonKey key) {
        return known.computeIfAbsent(key, owner -> PersonJson.of(people.byKey(owner)));
    }
}
