package org.oneonone.series;

import org.oneonone.cadence.Cadence;
import org.oneonone.cadence.CadenceProposal;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;
import org.springframework.stereotype.Component;

/** Begins, changes, pauses, resumes and ends series. Either of the two may do each; the doors see to that. */
@Component
public class SeriesBook {
    private final SeriesStore store;
    private final SeriesRules rules;

    SeriesBook(SeriesStore store, SeriesRules rules) {
        this.store = store;
        this.rules = rules;
    }

    /** Begins a series; the caller has to be one of the two. */
    public Series create(PersonKey caller, SeriesProposal proposal) {
        return store.create(rules.terms(caller, proposal));
    }

    /** The two of a series that is not begun yet, or the refusal that beginning it would meet because of them. */
    public Participants pair(PersonKey caller, SeriesProposal proposal) {
        return rules.participants(caller, proposal);
    }

    public Series change(Series series, SeriesProposal proposal) {
        refuseIfEnded(series);
        return kept(series, rules.changed(series, proposal));
    }

    /** Asking again changes nothing, here as below. */
    public Series pause(Series series) {
        refuseIfEnded(series);
        return kept(series, series.withState(SeriesState.PAUSED));
    }

    public Series resume(Series series) {
        refuseIfEnded(series);
        return kept(series, series.withState(SeriesState.ACTIVE));
    }

    public Series end(Series series) {
        return kept(series, series.withState(SeriesState.ENDED));
    }

    /** What a cadence would be, or the refusal that creating a series with it would meet. */
    public Cadence preview(CadenceProposal proposal) {
        return rules.cadence(proposal);
    }

    /** The other one may have changed the series since it was read; then theirs stays, and this one is told. */
    private Series kept(Series seen, Series changed) {
        if (!store.replace(seen, changed)) {
            throw Refusal.conflict("oneonone.series.error.changed");
        }
        return changed;
    }

    private static void refuseIfEnded(Series series) {
        if (series.state() == SeriesState.ENDED) {
            throw Refusal.conflict("oneonone.series.error.ended");
        }
    }
}
