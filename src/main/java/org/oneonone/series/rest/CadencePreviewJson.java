package org.oneonone.series.rest;

import java.util.List;
import java.util.Optional;
import org.oneonone.cadence.CadenceProposal;
import org.oneonone.person.Refusal;
import org.oneonone.web.Wire;

/**
 * A cadence to try out.
 *
 * @param rrule the rule, null for by arrangement
 * @param start the first date and time of day, local time of the zone
 * @param zone the time zone
 * @param durationMinutes how long a meeting takes
 * @param count how many dates to show
 */
public record CadencePreviewJson(String rrule, String start, String zone, Integer durationMinutes, Integer count)
        implements Wire {
    private static final int USUAL = 5;
    private static final int MOST = 50;

    CadenceProposal toProposal() {
        return new CadenceJson(rrule, start, zone, durationMinutes, null).toProposal();
    }

    int wanted() {
        return Optional.of(Optional.ofNullable(count).orElse(USUAL))
                .filter(number -> number >= 1 && number <= MOST)
                .orElseThrow(() -> Refusal.invalid("count", "oneonone.web.error.number", "1", Integer.toString(MOST)));
    }

    /**
     * What comes of it.
     *
     * @param results the first dates
     * @param text the cadence in words
     * @param heading what to say above the dates
     * @param dates the same dates as the viewer reads them, in their language and time zone
     * @param note what is to be known of the first date, missing if it is the one that was asked for
     */
    public record DatesJson(List<String> results, String text, String heading, List<String> dates, String note)
            implements Wire {}
}
