package org.oneonone.series;

import java.util.Optional;
import org.oneonone.cadence.CadenceProposal;
import org.oneonone.person.PersonReference;

/**
 * A series as somebody proposes it, or a change to one, before anything is checked. In a change, what is left out
 * stays as it is.
 *
 * @param spaceKey where the pages go
 * @param kind the name of a {@link SeriesKind}
 * @param lead the manager or mentor
 * @param partner the report or mentee
 * @param cadence how often they meet
 * @param from the first day on which a changed cadence counts, on the calendar of its zone; empty for today
 * @param template the key of a template; blank for the default of the space
 */
public record SeriesProposal(
        Optional<String> spaceKey,
        Optional<String> kind,
        Optional<PersonReference> lead,
        Optional<PersonReference> partner,
        Optional<CadenceProposal> cadence,
        Optional<String> from,
        Optional<String> template) {}
