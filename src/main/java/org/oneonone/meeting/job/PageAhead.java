package org.oneonone.meeting.job;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.meeting.MeetingPages;
import org.oneonone.meeting.Occurrence;
import org.oneonone.meeting.page.ActingUser;
import org.oneonone.person.People;
import org.oneonone.person.PersonKey;
import org.oneonone.person.SpaceRights;
import org.oneonone.series.Series;
import org.springframework.stereotype.Component;

/** Makes the next page of a series as its lead, who must still be there and still be allowed to. */
@Component
class PageAhead {
    private final MeetingCalendar calendar;
    private final MeetingPages pages;
    private final People people;
    private final SpaceRights rights;
    private final ActingUser acting;
    private final Clock clock;

    PageAhead(
            MeetingCalendar calendar,
            MeetingPages pages,
            People people,
            SpaceRights rights,
            ActingUser acting,
            Clock clock) {
        this.calendar = calendar;
        this.pages = pages;
        this.people = people;
        this.rights = rights;
        this.acting = acting;
        this.clock = clock;
    }

    /** Whether a page was made: the next date is at most so many days away, has no page, and both may meet here. */
    boolean prepare(Series series, int days) {
        Optional<Occurrence> due = calendar.next(series)
                .filter(date -> !date.start().isAfter(clock.instant().plus(Duration.ofDays(days))))
                .filter(date ->
                        date.meeting().flatMap(row -> boxed(row.pageId())).isEmpty());
        if (due.isEmpty() || !series.participants().both().stream().allMatch(person -> mayMeet(person, series))) {
            return false;
        }
        PersonKey lead = series.participants().lead();
        return acting.as(
                lead, () -> pages.prepare(series, MeetingPages.Wish.NEXT, lead).isNew());
    }

    private boolean mayMeet(PersonKey person, Series series) {
        boolean isLead = person.equals(series.participants().lead());
        return people.isActive(person)
                && (isLead
                        ? rights.mayCreatePages(person, series.spaceKey())
                        : rights.mayView(person, series.spaceKey()));
    }

    private static Optional<Long> boxed(OptionalLong value) {
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }
}
