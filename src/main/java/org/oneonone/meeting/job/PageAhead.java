package org.oneonone.meeting.job;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.oneonone.meeting.MeetingPages;
import org.oneonone.meeting.Occurrence;
import org.oneonone.person.People;
import org.oneonone.person.PersonKey;
import org.oneonone.person.SpaceRights;
import org.oneonone.series.Series;
import org.oneonone.web.ActingAs;
import org.springframework.stereotype.Component;

/** Makes the next page of a series as its lead, who must still be there and still be allowed to. */
@Component
class PageAhead {
    private final MeetingPages pages;
    private final People people;
    private final SpaceRights rights;
    private final ActingAs acting;
    private final Clock clock;

    PageAhead(MeetingPages pages, People people, SpaceRights rights, ActingAs acting, Clock clock) {
        this.pages = pages;
        this.people = people;
        this.rights = rights;
        this.acting = acting;
        this.clock = clock;
    }

    /** Whether a page was made: the next date is at most so many days away, has no page, and both may meet here. */
    boolean prepare(Series series, Optional<Occurrence> next, int days) {
        Optional<Occurrence> due = next.filter(
                        date -> !date.start().isAfter(clock.instant().plus(Duration.ofDays(days))))
                .filter(date ->
                        date.meeting().flatMap(row -> boxed(row.pageId())).isEmpty());
        if (due.isEmpty() || !series.participants().both().stream().allMatch(person -> mayMeet(person, series))) {
            return false;
        }
        PersonKey lead = series.participants().lead();
        return acting.person(lead, () -> pages.prepare(series, MeetingPages.Wish.NEXT, lead)
                        .isNew())
                .orElse(false);
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
