package org.oneonone.meeting.rest;

import java.time.LocalDateTime;
import java.util.Optional;
import org.oneonone.person.Refusal;
import org.oneonone.series.Series;
import org.oneonone.web.Wire;

/**
 * What is to become of a meeting.
 *
 * @param start another time, as local time in the series' zone or as an instant
 * @param reason why it is skipped
 * @param excused whether skipping it counts as agreed; true if missing
 */
public record MeetingChangeJson(String start, String reason, Boolean excused) implements Wire {
    static final MeetingChangeJson NOTHING = new MeetingChangeJson(null, null, null);

    LocalDateTime local(Series series) {
        return Optional.ofNullable(start)
                .map(text -> LocalStart.parse(text, series))
                .orElseThrow(() -> Refusal.invalid("start", "oneonone.meeting.error.start"));
    }

    Optional<String> why() {
        return Optional.ofNullable(reason);
    }

    boolean isExcused() {
        return excused == null || excused;
    }
}
