package org.oneonone.meeting;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.oneonone.series.SeriesId;
import org.oneonone.template.TemplateKey;

/** Meetings in a map, for tests of what uses them. */
public final class InMemoryMeetingStore implements MeetingStore {
    private final Map<Long, Meeting> meetings = new TreeMap<>();

    @Override
    public Optional<Meeting> byId(MeetingId id) {
        return Optional.ofNullable(meetings.get(id.value()));
    }

    @Override
    public Optional<Meeting> byPage(long pageId) {
        return meetings.values().stream()
                .filter(meeting -> meeting.pageId().equals(OptionalLong.of(pageId)))
                .findFirst();
    }

    @Override
    public List<Meeting> byIds(Collection<MeetingId> ids) {
        return meetings.values().stream()
                .filter(meeting -> ids.contains(meeting.id()))
                .sorted(Comparator.comparing(Meeting::start))
                .toList();
    }

    @Override
    public List<Meeting> ofSeries(SeriesId seriesId) {
        return ofSeries(List.of(seriesId));
    }

    @Override
    public List<Meeting> ofSeries(Collection<SeriesId> seriesIds) {
        return meetings.values().stream()
                .filter(meeting -> seriesIds.contains(meeting.seriesId()))
                .sorted(Comparator.comparing(Meeting::start))
                .toList();
    }

    @Override
    public List<Meeting> ofSeries(Collection<SeriesId> seriesIds, Instant since) {
        return ofSeries(seriesIds).stream()
                .filter(meeting -> !meeting.start().isBefore(since)
                        || !meeting.originalStart().isBefore(since))
                .toList();
    }

    @Override
    public Meeting add(SeriesId seriesId, Slot slot, Meeting.Outcome outcome, Optional<TemplateKey> template) {
        if (ofSeries(seriesId).stream().anyMatch(other -> other.originalStart().equals(slot.originalStart()))) {
            throw new Clash(new IllegalStateException("taken"));
        }
        var id = new MeetingId(meetings.size() + 1L);
        return put(new Meeting(id, seriesId, slot, outcome, OptionalLong.empty(), template, 0));
    }

    @Override
    public Meeting keep(Meeting changed) {
        Meeting present = byId(changed.id()).orElseThrow();
        return put(changed.withPage(present.pageId()));
    }

    @Override
    public boolean keepPage(Meeting seen, OptionalLong page) {
        Meeting present = byId(seen.id()).orElseThrow();
        boolean isAsSeen = present.pageId().equals(seen.pageId());
        if (isAsSeen) {
            save(present.withPage(page));
        }
        return isAsSeen;
    }

    /** Sets a whole meeting, as tests need it. */
    public Meeting save(Meeting meeting) {
        boolean isTaken = meeting.pageId().stream()
                .mapToObj(this::byPage)
                .flatMap(Optional::stream)
                .anyMatch(other -> !other.id().equals(meeting.id()));
        if (isTaken) {
            throw new Clash(new IllegalStateException("taken"));
        }
        return put(meeting);
    }

    private Meeting put(Meeting meeting) {
        meetings.put(meeting.id().value(), meeting);
        return meeting;
    }
}
