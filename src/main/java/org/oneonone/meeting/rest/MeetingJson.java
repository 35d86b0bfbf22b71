package org.oneonone.meeting.rest;

import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.Occurrence;
import org.oneonone.template.TemplateKey;
import org.oneonone.web.Addresses;
import org.oneonone.web.Wire;

/**
 * A meeting on the wire; a date that only follows from the cadence has no id.
 *
 * @param originalStart when the cadence wants it
 * @param pageId its page, if there is one
 */
public record MeetingJson(
        String id,
        String start,
        String end,
        String state,
        String originalStart,
        String pageId,
        String pageUrl,
        String template,
        String reason)
        implements Wire {
    static MeetingJson of(Meeting meeting, Addresses addresses) {
        boolean hasPage = meeting.pageId().isPresent();
        return new MeetingJson(
                meeting.id().toString(),
                meeting.start().toString(),
                meeting.end().toString(),
                meeting.state().name(),
                meeting.originalStart().toString(),
                hasPage ? Long.toString(meeting.pageId().getAsLong()) : null,
                hasPage ? addresses.page(meeting.pageId().getAsLong()) : null,
                meeting.template().map(TemplateKey::value).orElse(null),
                meeting.reason().orElse(null));
    }

    /** A date as it looks now, so a planned meeting whose day has passed is a missed one. */
    static MeetingJson of(Occurrence date, Addresses addresses) {
        return date.meeting()
                .map(meeting -> of(meeting, addresses).withState(date.state().name()))
                .orElseGet(() -> new MeetingJson(
                        null,
                        date.start().toString(),
                        date.end().toString(),
                        date.state().name(),
                        date.slot().originalStart().toString(),
                        null,
                        null,
                        null,
                        null));
    }

    private MeetingJson withState(String present) {
        return new MeetingJson(id, start, end, present, originalStart, pageId, pageUrl, template, reason);
    }
}
