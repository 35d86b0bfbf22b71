package org.oneonone.meeting;

import java.time.Clock;
import org.oneonone.cadence.recurrence.RuleRecurrence;
import org.oneonone.excusal.ExampleExcusals;
import org.oneonone.series.DirectLock;
import org.oneonone.series.SeriesHistory;
import org.oneonone.series.SeriesStore;

/** Builds the services of meetings for tests of the layers above them. */
public final class MeetingServices {
    private MeetingServices() {}

    public static MeetingCalendar calendar(MeetingStore meetings, Clock clock) {
        return new MeetingCalendar(meetings, ExampleExcusals.NONE, new RuleRecurrence(), clock);
    }

    public static MeetingLife life(MeetingStore meetings, SeriesStore series, SeriesHistory history, Clock clock) {
        return new MeetingLife(calendar(meetings, clock), meetings, series, new DirectLock(), history, clock);
    }
}
