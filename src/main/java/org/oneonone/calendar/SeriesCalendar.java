package org.oneonone.calendar;

import java.util.List;

/**
 * What a calendar shows of one series.
 *
 * @param title who meets, in the reader's language; all that a calendar says of a meeting besides time and address
 * @param revision how often the series or its meetings were changed, so that it only ever grows
 * @param entries its events
 */
public record SeriesCalendar(String title, int revision, List<CalendarEntry> entries) {
    public SeriesCalendar {
        entries = List.copyOf(entries);
    }
}
