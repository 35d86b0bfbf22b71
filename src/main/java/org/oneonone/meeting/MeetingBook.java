package org.oneonone.meeting;

import java.util.Optional;
import java.util.OptionalLong;
import org.oneonone.series.SeriesId;
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

    public MeetingBook(MeetingStore meetings, PageFollower follower) {
        this.meetings = meetings;
        this.follower = follower;
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

    Meeting plan(SeriesId series, Slot slot, TemplateKey template) {
        return meetings.add(series, slot, Meeting.Outcome.PLANNED, Optional.of(template));
    }
}
