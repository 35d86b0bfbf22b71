package org.oneonone.series;

import java.time.Instant;
import java.util.Optional;
import org.oneonone.cadence.Cadence;
import org.oneonone.template.TemplateKey;

/**
 * What two people agree on when they begin a series; checked already.
 *
 * @param kind what the two are to each other
 * @param spaceKey where the pages go
 * @param participants the two
 * @param cadence how often they meet
 * @param template the shape of their pages, empty for the default of the space
 * @param since from when on the cadence plans dates
 */
public record SeriesTerms(
        SeriesKind kind,
        String spaceKey,
        Participants participants,
        Cadence cadence,
        Optional<TemplateKey> template,
        Instant since) {}
