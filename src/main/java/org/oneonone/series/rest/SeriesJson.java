package org.oneonone.series.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.oneonone.web.PersonJson;
import org.oneonone.web.Wire;

/**
 * A series on the wire. Template, next date and home page are null while there is none.
 *
 * @param concerns sentences about what keeps the two from meeting here; mostly none
 * @param stranded meetings ahead that were moved or skipped and whose date a changed cadence no longer has
 */
public record SeriesJson(
        String id,
        String kind,
        String spaceKey,
        PersonJson lead,
        PersonJson partner,
        String state,
        CadenceJson cadence,
        @JsonInclude(JsonInclude.Include.ALWAYS) String template,
        @JsonInclude(JsonInclude.Include.ALWAYS) String next,
        @JsonInclude(JsonInclude.Include.ALWAYS) String homePageId,
        HealthJson health,
        List<String> concerns,
        List<StrandedJson> stranded)
        implements Wire {
    /**
     * How well the two keep to their cadence; adherence and days are null while nothing was due or held.
     *
     * @param adherence from 0 to 1
     * @param moveRate from 0 to 1
     */
    public record HealthJson(
            int expected,
            int held,
            int excused,
            int missed,
            @JsonInclude(JsonInclude.Include.ALWAYS) Double adherence,
            @JsonInclude(JsonInclude.Include.ALWAYS) Long daysSinceHeld,
            @JsonInclude(JsonInclude.Include.ALWAYS) Double medianGapDays,
            @JsonInclude(JsonInclude.Include.ALWAYS) Double moveRate,
            int streak) {}

    /** A meeting that no longer fits the cadence. */
    public record StrandedJson(String id, String start, String originalStart, String state) {}
}
