package org.oneonone.excusal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesEvent;
import org.oneonone.series.SeriesHistory;
import org.oneonone.series.SeriesId;
import org.oneonone.series.SeriesLock;
import org.oneonone.series.SeriesState;
import org.oneonone.series.SeriesStore;
import org.springframework.stereotype.Component;

/**
 * Writes down when people are away, each for themselves, and takes it back. Each series that it counts for tells of it
 * in its history.
 */
@Component
public class LeaveBook {
    private static final int MOST_AHEAD = 100;

    private final LeaveStore store;
    private final SeriesStore series;
    private final SeriesLock lock;
    private final SeriesHistory history;
    private final Clock clock;

    LeaveBook(LeaveStore store, SeriesStore series, SeriesLock lock, SeriesHistory history, Clock clock) {
        this.store = store;
        this.series = series;
        this.lock = lock;
        this.history = history;
        this.clock = clock;
    }

    /** Adds leave of one of the two of a series; saying the same again adds nothing. */
    public Added add(Series where, LeaveProposal proposal, PersonKey who) {
        if (where.state() == SeriesState.ENDED) {
            throw Refusal.conflict("oneonone.series.error.ended");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), where.cadence().zone());
        Excuses.Range days = proposal.check(today);
        Optional<SeriesId> scope = proposal.everySeries() ? Optional.empty() : Optional.of(where.id());
        return lock.inOneTransaction(where.id(), () -> {
            List<Leave> own = store.of(List.of(who));
            Optional<Leave> known = own.stream()
                    .filter(leave -> leave.isSaidAgainBy(scope, days))
                    .findFirst();
            return known.map(leave -> new Added(leave, false)).orElseGet(() -> {
                refuseHoard(own, today);
                Leave made = store.add(who, scope, days);
                tell(SeriesEvent.What.EXCUSED, made, where);
                return new Added(made, true);
            });
        });
    }

    /** Takes back leave that counts for a series; only whoever it is of may do so, the other one sees it alone. */
    public void remove(Series where, Leave.Id id, PersonKey who) {
        Leave leave = store.byId(id).filter(found -> found.countsFor(where)).orElseThrow(Refusal::absent);
        if (!leave.person().equals(who)) {
            throw Refusal.forbidden("oneonone.excusal.error.other");
        }
        lock.inOneTransaction(where.id(), () -> {
            boolean wasThere = store.remove(id);
            if (wasThere) {
                tell(SeriesEvent.What.EXCUSAL_REMOVED, leave, where);
            }
            return wasThere;
        });
    }

    private static void refuseHoard(List<Leave> own, LocalDate today) {
        long ahead = own.stream().filter(leave -> !leave.days().isOver(today)).count();
        if (ahead >= MOST_AHEAD) {
            throw Refusal.conflict("oneonone.excusal.error.many", Integer.toString(MOST_AHEAD));
        }
    }

    /** The same leave may be known to many series; what is over hears no more of it. */
    private void tell(SeriesEvent.What what, Leave leave, Series where) {
        Instant now = clock.instant();
        List<Series> all = leave.series().isPresent() ? List.of(where) : series.ofPerson(leave.person());
        all.stream()
                .filter(each -> each.id().equals(where.id()) || each.state() != SeriesState.ENDED)
                .map(each -> SeriesEvent.of(each.id(), what, leave.person(), now)
                        .from(
                                begin(each, leave.days().from()),
                                begin(each, leave.days().to())))
                .forEach(history::add);
    }

    private static Instant begin(Series series, LocalDate day) {
        return day.atStartOfDay(series.cadence().zone()).toInstant();
    }

    /**
     * What came of adding leave.
     *
     * @param leave the leave
     * @param isNew whether it was not there before
     */
    public record Added(Leave leave, boolean isNew) {}
}
