package org.oneonone.excusal;

import java.time.Clock;
import org.oneonone.cadence.recurrence.RuleRecurrence;
import org.oneonone.series.DirectLock;
import org.oneonone.series.SeriesHistory;
import org.oneonone.series.SeriesStore;
import org.oneonone.template.SpaceSettingsStore;

/** Builds the services of excusals for tests of the layers above them. */
public final class ExcusalServices {
    private ExcusalServices() {}

    public static ExcusalFinder finder(
            LeaveStore leaves, HolidayStore holidays, SpaceSettingsStore settings, Clock clock) {
        return new StoredExcusals(leaves, holidays, settings, clock);
    }

    public static TimeAway timeAway(
            LeaveStore leaves, HolidayStore holidays, SpaceSettingsStore settings, Clock clock) {
        return new TimeAway(leaves, holidays, settings, clock);
    }

    public static LeaveBook leaveBook(LeaveStore leaves, SeriesStore series, SeriesHistory history, Clock clock) {
        return new LeaveBook(leaves, series, new DirectLock(), history, clock);
    }

    public static HolidayBook holidayBook(
            HolidayStore holidays, HolidayFile.Reader reader, SpaceSettingsStore settings, Clock clock) {
        return new HolidayBook(holidays, reader, new HolidayDays(new RuleRecurrence()), settings, clock);
    }
}
