package org.oneonone.meeting.rest;

import java.util.Optional;
import org.oneonone.meeting.MeetingPages;
import org.oneonone.series.Series;
import org.oneonone.template.TemplateKey;
import org.oneonone.web.Wire;

/**
 * What is wanted of a meeting's page; all of it may be missing.
 *
 * @param start when, as local time in the series' zone or as an instant that we once sent out
 * @param template the key of a template
 * @param title the page's title
 */
public record MeetingInputJson(String start, String template, String title) implements Wire {
    MeetingPages.Wish toWish(Series series) {
        return new MeetingPages.Wish(
                Optional.ofNullable(start).map(text -> LocalStart.parse(text, series)),
                Optional.ofNullable(template).map(key -> TemplateKey.parse("template", key)),
                Optional.ofNullable(title));
    }
}
