package org.oneonone.meeting.rest;

import java.time.Clock;
import java.util.List;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.meeting.Occurrence;
import org.oneonone.series.Series;
import org.springframework.stereotype.Component;

/** The dates of a series that a request asks for. */
@Component
public class MeetingList {
    private final MeetingCalendar calendar;
    private final Clock clock;

    MeetingList(MeetingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    List<Occurrence> between(Series series, String from, String to) {
        TimeSpan span = TimeSpan.parse(from, to, series.cadence().zone(), clock);
        return calendar.of(series).between(span.from(), span.until());
    }
}
