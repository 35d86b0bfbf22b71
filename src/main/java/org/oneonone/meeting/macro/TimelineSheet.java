package org.oneonone.meeting.macro;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.oneonone.meeting.Occurrence;

/**
 * A part of a long timeline.
 *
 * @param dates its dates, the newest first
 * @param part which part it is, from 1 on
 * @param before how many dates are newer than these
 * @param total how many there are in all
 */
record TimelineSheet(List<Occurrence> dates, int part, int before, int total) {
    private static final int SIZE = 20;

    TimelineSheet {
        dates = List.copyOf(dates);
    }

    /** A part of all dates, which come the earliest first; the last part if there are not so many. */
    static TimelineSheet of(List<Occurrence> all, int wanted) {
        List<Occurrence> newestFirst = new ArrayList<>(all);
        Collections.reverse(newestFirst);
        int last = Math.max(1, (all.size() + SIZE - 1) / SIZE);
        int part = Math.min(wanted, last);
        int before = (part - 1) * SIZE;
        return new TimelineSheet(
                newestFirst.subList(before, Math.min(before + SIZE, all.size())), part, before, all.size());
    }

    boolean isFirst() {
        return before == 0;
    }

    boolean isLast() {
        return before + dates.size() == total;
    }
}
