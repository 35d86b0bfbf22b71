package org.oneonone.series.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.oneonone.web.PersonJson;
import org.oneonone.web.Wire;

/**
 * A series on the wire. Template, next date and home page are null while there is none.
 *
 * @param concerns sentences about what keeps the two from meeting here; mostly none
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
        List<String> concerns)
        implements Wire {
    /**
     * How well the two keep to their cadence; adherence and days are null while nothing was due or held.
     *
     * @param adherence from 0 to 1
     */
    public record HealthJson(
            int expected,
            int held,
            int excused,
            int missed,
            @JsonInclude(JsonInclude.Include.ALWAYS) Double adherence,
            @JsonInclude(JsonInclude.Include.ALWAYS) Long daysSinceHeld,
            int streak) {}
}
