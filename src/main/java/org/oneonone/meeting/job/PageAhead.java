package org.oneonone.meeting.job;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.oneonone.meeting.MeetingPages;
import org.oneonone.meeting.Occurrence;
import org.oneonone.meeting.Timeline;
import org.oneonone.person.PersonKey;
import org.oneonone.person.SpaceRights;
import org.oneonone.privacy.Attendance;
import org.oneonone.series.Series;
import org.oneonone.web.ActingAs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the next page of a series as its lead, who must still be there and still be allowed to. */
@Component
class PageAhead {
    private static final Logger log = LoggerFactory.getLogger(PageAhead.class);

    private final MeetingPages pages;
    private final Attendance attendance;
    private final SpaceRights rights;
    private final ActingAs acting;

    PageAhead(MeetingPages pages, Attendance attendance, SpaceRights rights, ActingAs acting) {
        this.pages = pages;
        this.attendance = attendance;
        this.rights = rights;
        this.acting = acting;
    }

    /** Whether a page was made: the next date is at most so many business days away, has none, and both may meet. */
    boolean prepare(Timeline timeline, int days) {
        Series series = timeline.series();
        Optional<Occurrence> due = timeline.next()
                .filter(date -> isNear(timeline, date, days))
                .filter(date ->
                        date.meeting().flatMap(row -> boxed(row.pageId())).isEmpty());
        PersonKey lead = series.participants().lead();
        if (due.isEmpty() || !rights.mayCreatePages(lead, series.spaceKey())) {
            return false;
        }
        if (!attendance.concerns(series).isEmpty()) {
            log.info("No page is made ahead for series {}: one of its two cannot take part", series.id());
            return false;
        }
        return acting.person(lead, () -> pages.prepare(series, MeetingPages.Wish.NEXT, lead)
                        .isNew())
                .orElse(false);
    }

    private static boolean isNear(Timeline timeline, Occurrence date, int days) {
        LocalDate first = timeline.businessDays().before(timeline.day(date.start()), days);
        return !first.isAfter(timeline.day(timeline.now()));
    }

    private static Optional<Long> boxed(OptionalLong value) {
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }
}
