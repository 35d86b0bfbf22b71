package org.oneonone.meeting.macro;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;

/**
 * What the timeline macro is asked for.
 *
 * @param series whose timeline; empty where the page says it
 * @param pageId the page on which the macro stands; empty outside pages, as in templates
 * @param part which part of a long timeline, from 1 on; there may be fewer
 */
record TimelineMacroParameters(Optional<SeriesId> series, OptionalLong pageId, int part) {
    /** The request parameter that asks for a part. */
    static final String PART = "oneonone-timeline";

    private static final String SERIES = "series";
    private static final int MOST_DIGITS = 6;

    /** A request is missing where nobody looks at a page, as in mails. */
    static TimelineMacroParameters read(Map<String, String> macro, OptionalLong pageId, HttpServletRequest request) {
        Optional<SeriesId> series = Optional.ofNullable(macro.get(SERIES))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(SeriesId::parse);
        return new TimelineMacroParameters(series, pageId, request == null ? 1 : part(request.getParameter(PART)));
    }

    /** Whether nothing says whose timeline is meant. */
    boolean isNowhere() {
        return series.isEmpty() && pageId.isEmpty();
    }

    /** Whether a series is the one that the macro names or, if it names none, the one above whose pages it stands. */
    boolean means(Series candidate) {
        return series.map(candidate.id()::equals)
                .orElseGet(() -> pageId.isPresent() && candidate.homePageId().equals(pageId));
    }

    private static int part(String text) {
        return text != null && text.matches("[1-9][0-9]{0," + (MOST_DIGITS - 1) + "}") ? Integer.parseInt(text) : 1;
    }
}
