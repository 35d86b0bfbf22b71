package org.oneonone.cadence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All cadences of one series, one after the other, also those that were changed since, pauses and the end. The past
 * follows from it as surely as the future: a change never touches what lies before it.
 *
 * @param phases the earliest first; at least one, and no two begin together
 */
public record CadencePlan(List<CadencePhase> phases) {
    public CadencePlan {
        phases = List.copyOf(phases);
        if (phases.isEmpty()) {
            throw new IllegalArgumentException("A plan has a cadence");
        }
    }

    /** The plan of a series that begins; it plans nothing before an instant. */
    public static CadencePlan begin(Cadence cadence, Instant since) {
        return new CadencePlan(List.of(new CadencePhase(since, CadencePhase.Kind.RUNNING, cadence)));
    }

    /** What was agreed last; it may come into force only later. */
    public CadencePhase latest() {
        return phases.get(phases.size() - 1);
    }

    /** What is in force at an instant; before the beginning, the first. */
    public CadencePhase at(Instant instant) {
        return phases.stream()
                .filter(phase -> !phase.since().isAfter(instant))
                .reduce((earlier, later) -> later)
                .orElse(phases.get(0));
    }

    /** The same with another cadence from an instant on; what was agreed for later is replaced by it. */
    public CadencePlan changed(Cadence cadence, Instant from) {
        return before(from, new CadencePhase(from, latest().kind(), cadence));
    }

    /** The same, paused, resumed or ended at an instant; a cadence that comes into force later still does. */
    public CadencePlan turned(CadencePhase.Kind kind, Instant now) {
        if (latest().kind() == kind) {
            return this;
        }
        CadencePhase turning = new CadencePhase(now, kind, at(now).cadence());
        List<CadencePhase> all = new ArrayList<>(before(now, turning).phases());
        phases.stream()
                .filter(phase -> phase.since().isAfter(now))
                .map(phase -> phase.with(kind))
                .forEach(all::add);
        return new CadencePlan(all);
    }

    /** Each phase with the first instant after it. */
    public List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < phases.size(); i++) {
            Instant until = i + 1 < phases.size() ? phases.get(i + 1).since() : Instant.MAX;
            spans.add(new Span(phases.get(i), until));
        }
        return List.copyOf(spans);
    }

    private CadencePlan before(Instant from, CadencePhase last) {
        return new CadencePlan(
                Stream.concat(phases.stream().filter(phase -> phase.since().isBefore(from)), Stream.of(last))
                        .toList());
    }

    /**
     * A phase and its end.
     *
     * @param phase what is in force
     * @param until the first instant after it; {@link Instant#MAX} for the last one
     */
    public record Span(CadencePhase phase, Instant until) {
        public Instant from() {
            return phase.since();
        }

        /** Whether there are dates in it, if only to be let go. */
        public boolean isPlanning() {
            return phase.kind() != CadencePhase.Kind.ENDED;
        }
    }
}
