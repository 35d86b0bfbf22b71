package org.oneonone.series.rest;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.oneonone.insight.CadenceHealth;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.meeting.Timeline;
import org.oneonone.person.People;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Texts;
import org.oneonone.privacy.Attendance;
import org.oneonone.series.Participants;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;
import org.oneonone.template.TemplateKey;
import org.oneonone.web.ListJson;
import org.oneonone.web.Paging;
import org.oneonone.web.PersonJson;
import org.springframework.stereotype.Component;

/** Puts series on the wire, with what their meetings say about them. */
@Component
public class SeriesWriter {
    private final MeetingCalendar calendar;
    private final Attendance attendance;
    private final People people;
    private final Texts texts;

    SeriesWriter(MeetingCalendar calendar, Attendance attendance, People people, Texts texts) {
        this.calendar = calendar;
        this.attendance = attendance;
        this.people = people;
        this.texts = texts;
    }

    SeriesJson json(Series series) {
        return json(series, calendar.of(series));
    }

    /** A part of a list; the meetings of all its series are one question to the store. */
    ListJson<SeriesJson> json(List<Series> series, Paging paging) {
        ListJson<Series> part = ListJson.of(series, paging, one -> one);
        Map<SeriesId, Timeline> timelines = calendar.of(part.results());
        return ListJson.of(series, paging, one -> json(one, timelines.get(one.id())));
    }

    SeriesPairJson json(Participants pair) {
        return new SeriesPairJson(person(pair.lead()), person(pair.partner()));
    }

    private SeriesJson json(Series series, Timeline timeline) {
        return new SeriesJson(
                series.id().toString(),
                series.kind().name(),
                series.spaceKey(),
                present(series.participants().lead(), series),
                present(series.participants().partner(), series),
                series.state().name(),
                CadenceJson.of(series.cadence(), texts),
                series.template().map(TemplateKey::value).orElse(null),
                timeline.next().map(date -> date.start().toString()).orElse(null),
                series.homePageId().isPresent()
                        ? Long.toString(series.homePageId().getAsLong())
                        : null,
                health(CadenceHealth.of(timeline)),
                attendance.concerns(series).stream().map(texts::say).toList(),
                timeline.stranded().stream().map(SeriesWriter::stranded).toList());
    }

    private static SeriesJson.StrandedJson stranded(Meeting meeting) {
        return new SeriesJson.StrandedJson(
                meeting.id().toString(),
                meeting.start().toString(),
                meeting.originalStart().toString(),
                meeting.state().name());
    }

    private PersonJson present(PersonKey key, Series series) {
        return person(key).with(attendance.of(key, series));
    }

    private PersonJson person(PersonKey key) {
        return PersonJson.of(people.byKey(key));
    }

    private static Double number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static SeriesJson.HealthJson health(CadenceHealth health) {
        return new SeriesJson.HealthJson(
                health.expected(),
                health.held(),
                health.excused(),
                health.missed(),
                number(health.adherence()),
                health.daysSinceHeld().isPresent() ? health.daysSinceHeld().getAsLong() : null,
                number(health.medianGapDays()),
                number(health.moveRate()),
                health.streak());
    }
}
