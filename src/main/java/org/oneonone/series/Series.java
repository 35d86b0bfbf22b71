package org.oneonone.series;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.oneonone.cadence.Cadence;
import org.oneonone.template.TemplateKey;

/**
 * The standing relationship of two people.
 *
 * @param id its identity
 * @param kind what the two are to each other
 * @param spaceKey where its pages are
 * @param participants the two
 * @param cadence how often they meet
 * @param template the shape of their pages, empty for the default of the space
 * @param state whether they meet at present
 * @param homePageId the restricted parent of their pages, empty until the first of them is made
 * @param since the beginning of the day on which the cadence came into force; it plans nothing before
 */
public record Series(
        SeriesId id,
        SeriesKind kind,
        String spaceKey,
        Participants participants,
        Cadence cadence,
        Optional<TemplateKey> template,
        SeriesState state,
        OptionalLong homePageId,
        Instant since) {

    public boolean isActive() {
        return state == SeriesState.ACTIVE;
    }

    /** Whether the two agree in everything that people can change. */
    public boolean hasTermsOf(Series other) {
        return kind == other.kind
                && cadence.equals(other.cadence)
                && template.equals(other.template)
                && state == other.state;
    }

    Series withState(SeriesState other) {
        return new Series(id, kind, spaceKey, participants, cadence, template, other, homePageId, since);
    }

    Series withTerms(SeriesKind otherKind, Cadence otherCadence, Optional<TemplateKey> otherTemplate, Instant start) {
        return new Series(id, otherKind, spaceKey, participants, otherCadence, otherTemplate, state, homePageId, start);
    }
}
