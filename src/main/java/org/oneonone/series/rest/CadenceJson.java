package org.oneonone.series.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.oneonone.cadence.Cadence;
import org.oneonone.cadence.CadenceProposal;
import org.oneonone.cadence.CadenceWords;
import org.oneonone.person.Texts;
import org.oneonone.web.Wire;

/**
 * A cadence on the wire. A null rule means by arrangement, so it is written out. The start goes out as an instant and
 * comes in as local time or as the instant that went out.
 *
 * @param rrule the rule
 * @param start the first date and time of day
 * @param zone the time zone
 * @param durationMinutes how long a meeting takes
 * @param text all of it in words; ignored on input
 */
public record CadenceJson(
        @JsonInclude(JsonInclude.Include.ALWAYS) String rrule,
        String start,
        String zone,
        Integer durationMinutes,
        String text)
        implements Wire {
    static CadenceJson of(Cadence cadence, Texts texts) {
        return new CadenceJson(
                cadence.rrule().orElse(null),
                cadence.instantOf(cadence.start()).toString(),
                cadence.zoneName(),
                cadence.durationMinutes(),
                texts.say(CadenceWords.of(cadence)));
    }

    CadenceProposal toProposal() {
        return new CadenceProposal(
                Optional.ofNullable(rrule),
                Optional.ofNullable(start),
                Optional.ofNullable(zone),
                Optional.ofNullable(durationMinutes));
    }
}
