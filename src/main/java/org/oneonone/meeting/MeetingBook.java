package org.oneonone.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.oneonone.person.PersonKey;
import org.oneonone.series.SeriesEvent;
import org.oneonone.series.SeriesHistory;
import org.oneonone.template.TemplateKey;
import org.springframework.stereotype.Component;

/**
 * Enters meetings and gives them their pages. A page's own event comes before anybody knows whose page it is, so
 * whoever reads pages is told here.
 */
@Component
public final class MeetingBook {
    private final MeetingStore meetings;
    private final PageFollower follower;
    private final SeriesHistory history;
    private final Clock clock;

    public MeetingBook(MeetingStore meetings, PageFollower follower, SeriesHistory history, Clock clock) {
        this.meetings = meetings;
        this.follower = follower;
        this.history = history;
        this.clock = clock;
    }

    /** Gives a meeting the page that was made for it or came back to it; empty if it has got another one meanwhile. */
    public Optional<Meeting> givePage(Meeting seen, long pageId) {
        OptionalLong page = OptionalLong.of(pageId);
        if (!meetings.keepPage(seen, page)) {
            return Optional.empty();
        }
        Meeting given = seen.withPage(page);
        follower.follow(given, pageId);
        return Optional.of(given);
    }

    /** Enters a date that has no row yet; one that the plan of the series does not have stands in its history. */
    Meeting plan(Timeline timeline, Occurrence date, TemplateKey template, PersonKey who) {
        Instant start = date.slot().originalStart();
        if (timeline.wanted(start).isEmpty()) {
            history.add(SeriesEvent.of(date.seriesId(), SeriesEvent.What.MEETING_ADDED, who, clock.instant(), start));
        }
        return meetings.add(date.seriesId(), date.slot(), Meeting.Outcome.PLANNED, Optional.of(template));
    }
}
