package org.oneonone.series;

import java.util.Optional;
import java.util.OptionalLong;
import org.oneonone.cadence.Cadence;
import org.oneonone.cadence.CadencePlan;
import org.oneonone.template.TemplateKey;

/**
 * The standing relationship of two people.
 *
 * @param id its identity
 * @param kind what the two are to each other
 * @param spaceKey where its pages are
 * @param participants the two
 * @param plan how often they meet, met before, and pause
 * @param template the shape of their pages, empty for the default of the space
 * @param homePageId the restricted parent of their pages, empty until the first of them is made
 */
public record Series(
        SeriesId id,
        SeriesKind kind,
        String spaceKey,
        Participants participants,
        CadencePlan plan,
        Optional<TemplateKey> template,
        OptionalLong homePageId) {

    /** How often they agreed last to meet, which may come into force only later. */
    public Cadence cadence() {
        return plan.latest().cadence();
    }

    /** Whether the two meet at present. */
    public SeriesState state() {
        return switch (plan.latest().kind()) {
            case RUNNING -> SeriesState.ACTIVE;
            case PAUSED -> SeriesState.PAUSED;
            case ENDED -> SeriesState.ENDED;
        };
    }

    public boolean isActive() {
        return state() == SeriesState.ACTIVE;
    }

    /** Whether the two agree in everything that people can change. */
    public boolean hasTermsOf(Series other) {
        return kind == other.kind && plan.equals(other.plan) && template.equals(other.template);
    }

    public Series withHomePage(long pageId) {
        return new Series(id, kind, spaceKey, participants, plan, template, OptionalLong.of(pageId));
    }

    Series with(CadencePlan otherPlan) {
        return new Series(id, kind, spaceKey, participants, otherPlan, template, homePageId);
    }

    Series withTerms(SeriesKind otherKind, CadencePlan otherPlan, Optional<TemplateKey> otherTemplate) {
        return new Series(id, otherKind, spaceKey, participants, otherPlan, otherTemplate, homePageId);
    }
}
