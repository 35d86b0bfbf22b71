package org.oneonone.series.rest;

import java.util.Optional;
import org.oneonone.series.SeriesProposal;
import org.oneonone.web.PersonJson;
import org.oneonone.web.Wire;

/**
 * A series to begin, or changes to one; members that are null or missing in a change stay as they are.
 *
 * @param spaceKey where the pages go
 * @param kind the name of a kind
 * @param lead the manager or mentor
 * @param partner the report or mentee
 * @param cadence how often they meet
 * @param from the first day on which a changed cadence counts, as 2026-12-01; today if missing
 * @param template the key of a template, empty for the default of the space
 */
public record SeriesInputJson(
        String spaceKey,
        String kind,
        PersonJson lead,
        PersonJson partner,
        CadenceJson cadence,
        String from,
        String template)
        implements Wire {
    SeriesProposal toProposal() {
        return new SeriesProposal(
                Optional.ofNullable(spaceKey),
                Optional.ofNullable(kind),
                Optional.ofNullable(lead).map(PersonJson::toReference),
                Optional.ofNullable(partner).map(PersonJson::toReference),
                Optional.ofNullable(cadence).map(CadenceJson::toProposal),
                Optional.ofNullable(from),
                Optional.ofNullable(template));
    }
}
