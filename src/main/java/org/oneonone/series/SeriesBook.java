package org.oneonone.series;

import java.time.Clock;
import org.oneonone.cadence.Cadence;
import org.oneonone.cadence.CadencePhase;
import org.oneonone.cadence.CadenceProposal;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;
import org.springframework.stereotype.Component;

/** Begins, changes, pauses, resumes and ends series. Either of the two may do each; the doors see to that. */
@Component
public class SeriesBook {
    private final SeriesStore store;
    private final SeriesRules rules;
    private final SeriesLock lock;
    private final SeriesHistory history;
    private final Clock clock;

    SeriesBook(SeriesStore store, SeriesRules rules, SeriesLock lock, SeriesHistory history, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.lock = lock;
        this.history = history;
        this.clock = clock;
    }

    /** Begins a series; the caller has to be one of the two. */
    public Series create(PersonKey caller, SeriesProposal proposal) {
        Series made = store.create(rules.terms(caller, proposal));
        history.add(SeriesEvent.of(made.id(), SeriesEvent.What.BEGUN, caller, clock.instant()));
        return made;
    }

    /** The two of a series that is not begun yet, or the refusal that beginning it would meet because of them. */
    public Participants pair(PersonKey caller, SeriesProposal proposal) {
        return rules.participants(caller, proposal);
    }

    /** The past stays as it was; what was planned ahead follows the change. */
    public Series change(Series series, SeriesProposal proposal, PersonKey who) {
        refuseIfEnded(series);
        Series changed = rules.changed(series, proposal);
        boolean isOther = !changed.plan().equals(series.plan());
        return kept(series, changed, isOther ? SeriesEvent.What.CADENCE_CHANGED : SeriesEvent.What.TERMS_CHANGED, who);
    }

    /** Asking again changes nothing, here as below. */
    public Series pause(Series series, PersonKey who) {
        refuseIfEnded(series);
        return turned(series, CadencePhase.Kind.PAUSED, SeriesEvent.What.PAUSED, who);
    }

    public Series resume(Series series, PersonKey who) {
        refuseIfEnded(series);
        return turned(series, CadencePhase.Kind.RUNNING, SeriesEvent.What.RESUMED, who);
    }

    public Series end(Series series, PersonKey who) {
        return turned(series, CadencePhase.Kind.ENDED, SeriesEvent.What.ENDED, who);
    }

    private Series turned(Series series, CadencePhase.Kind kind, SeriesEvent.What what, PersonKey who) {
        return kept(series, series.with(series.plan().turned(kind, clock.instant())), what, who);
    }

    /** What a cadence would be, or the refusal that creating a series with it would meet. */
    public Cadence preview(CadenceProposal proposal) {
        return rules.cadence(proposal);
    }

    /** The other one may have changed the series since it was read; then theirs stays, and this one is told. */
    private Series kept(Series seen, Series changed, SeriesEvent.What what, PersonKey who) {
        if (changed.equals(seen)) {
            return seen;
        }
        return lock.inOneTransaction(seen.id(), () -> {
            if (!store.replace(seen, changed)) {
                throw Refusal.conflict("oneonone.series.error.changed");
            }
            history.add(SeriesEvent.of(seen.id(), what, who, clock.instant()));
            return changed;
        });
    }

    private static void refuseIfEnded(Series series) {
        if (series.state() == SeriesState.ENDED) {
            throw Refusal.conflict("oneonone.series.error.ended");
        }
    }
}
