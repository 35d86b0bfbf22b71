package org.oneonone.meeting.rest;

import java.time.Instant;
import java.util.Optional;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.Occurrence;
import org.oneonone.template.TemplateKey;
import org.oneonone.web.Addresses;
import org.oneonone.web.Wire;

/**
 * A meeting on the wire, as it looks now.
 *
 * @param id what to call it; a date that nobody did anything about has one as well
 * @param originalStart when the cadence wants it
 * @param excused whether a skipped meeting does not count against the two
 * @param reason why it was skipped, in the pair's words or as a holiday is called
 * @param mergedInto the date that took its points, by what the cadence wants there
 * @param notice after closing: a sentence on what is left to do
 * @param pageId its page, if there is one
 */
public record MeetingJson(
        String id,
        String start,
        String end,
        String state,
        String originalStart,
        Boolean excused,
        String reason,
        String closedAt,
        String mergedInto,
        String pageId,
        String pageUrl,
        String template,
        String notice)
        implements Wire {
    static MeetingJson of(Occurrence date, Addresses addresses) {
        Optional<Meeting> row = date.meeting();
        Optional<Meeting.Outcome> outcome = row.map(Meeting::outcome);
        Optional<Long> page =
                row.map(Meeting::pageId).filter(id -> id.isPresent()).map(id -> id.getAsLong());
        return new MeetingJson(
                date.name().toString(),
                date.start().toString(),
                date.end().toString(),
                date.state().name(),
                date.slot().originalStart().toString(),
                date.isExcused() ? true : null,
                outcome.flatMap(Meeting.Outcome::reason)
                        .or(date::excuse)
                        .filter(reason -> !reason.isEmpty())
                        .orElse(null),
                outcome.flatMap(Meeting.Outcome::closedAt)
                        .map(Instant::toString)
                        .orElse(null),
                outcome.flatMap(Meeting.Outcome::mergedInto)
                        .map(Instant::toString)
                        .orElse(null),
                page.map(id -> Long.toString(id)).orElse(null),
                page.map(addresses::page).orElse(null),
                row.flatMap(Meeting::template).map(TemplateKey::value).orElse(null),
                null);
    }

    /** The same with something to tell. */
    MeetingJson with(Optional<String> sentence) {
        return new MeetingJson(
                id,
                start,
                end,
                state,
                originalStart,
                excused,
                reason,
                closedAt,
                mergedInto,
                pageId,
                pageUrl,
                template,
                sentence.orElse(null));
    }

    /** A meeting whose row says all there is to say about it. */
    static MeetingJson of(Meeting meeting, Addresses addresses) {
        Optional<String> excuse =
                Optional.of("").filter(none -> meeting.outcome().excused());
        return of(
                new Occurrence(meeting.seriesId(), meeting.slot(), meeting.state(), excuse, Optional.of(meeting)),
                addresses);
    }
}
