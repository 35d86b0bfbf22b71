package org.oneonone.agenda.rest;

import java.time.Instant;
import java.util.List;
import org.oneonone.agenda.AgendaPlaces;
import org.oneonone.agenda.PointStore;
import org.oneonone.agenda.PointText;
import org.oneonone.agenda.TalkingPoint;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.meeting.MeetingName;
import org.oneonone.meeting.Occurrence;
import org.oneonone.meeting.Timeline;
import org.oneonone.person.People;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;
import org.oneonone.series.Series;
import org.oneonone.web.ListJson;
import org.oneonone.web.Paging;
import org.oneonone.web.PersonJson;
import org.springframework.stereotype.Component;

/** Puts talking points and agendas on the wire. */
@Component
public class PointWriter {
    private final PointStore points;
    private final MeetingCalendar calendar;
    private final People people;

    PointWriter(PointStore points, MeetingCalendar calendar, People people) {
        this.points = points;
        this.calendar = calendar;
        this.people = people;
    }

    PointJson json(Series series, TalkingPoint point, PersonKey viewer) {
        Timeline timeline = calendar.of(series);
        return json(timeline, new AgendaPlaces(timeline), point, viewer);
    }

    ListJson<PointJson> list(Series series, PointFilter filter, Paging paging, PersonKey viewer) {
        Timeline timeline = calendar.of(series);
        var places = new AgendaPlaces(timeline);
        List<TalkingPoint> wanted =
                points.ofSeries(series.id()).stream().filter(filter::takes).toList();
        return ListJson.of(wanted, paging, point -> json(timeline, places, point, viewer));
    }

    /** The agenda of a meeting; with a version above 0 only what was changed since. */
    PointsJson agenda(Series series, MeetingName name, long since, PersonKey viewer) {
        Timeline timeline = calendar.of(series);
        var places = new AgendaPlaces(timeline);
        Occurrence meeting = timeline.find(name).orElseThrow(Refusal::absent);
        List<TalkingPoint> seen = since > 0 ? points.changedSince(series.id(), since) : points.ofSeries(series.id());
        List<PointJson> on = places.on(meeting, seen).stream()
                .map(point -> json(timeline, places, point, viewer))
                .toList();
        List<String> removed = seen.stream()
                .filter(point -> since > 0 && !places.isOn(meeting, point))
                .map(point -> point.id().toString())
                .toList();
        long version = seen.stream().mapToLong(TalkingPoint::version).max().orElse(since);
        return new PointsJson(on, removed, version, timeline.isOpen(meeting), 0, on.size(), on.size(), on.size());
    }

    private PointJson json(Timeline timeline, AgendaPlaces places, TalkingPoint point, PersonKey viewer) {
        String meeting = (point.isOpen()
                        ? places.of(point)
                        : point.fate().discussedOn().flatMap(timeline::wanted))
                .map(place -> place.name().toString())
                .orElse(null);
        return new PointJson(
                point.id().toString(),
                point.seriesId().toString(),
                meeting,
                point.text(),
                PointText.pieces(point.text()).stream()
                        .map(PointJson.PieceJson::of)
                        .toList(),
                PersonJson.of(people.byKey(point.author())),
                point.fate().state().name(),
                point.position(),
                places.carried(point),
                point.createdAt().toString(),
                point.fate().discussedAt().map(Instant::toString).orElse(null),
                point.author().equals(viewer),
                point.version(),
                null);
    }
}
