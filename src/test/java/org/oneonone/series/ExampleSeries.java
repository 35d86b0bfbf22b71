package org.oneonone.series;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import org.oneonone.cadence.Cadence;
import org.oneonone.cadence.CadencePhase;
import org.oneonone.cadence.CadencePlan;
import org.oneonone.person.PersonKey;

/** The words in which tests speak of series. */
public final class ExampleSeries {
    public static final PersonKey MAYA = new PersonKey("key-maya");
    public static final PersonKey RAVI = new PersonKey("key-ravi");
    public static final PersonKey OLGA = new PersonKey("key-olga");
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private ExampleSeries() {}

    /** Every second Tuesday at ten in Berlin, from 1 December 2026, thirty minutes. */
    public static Cadence fortnightly() {
        return cadence("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2026-12-01T10:00");
    }

    public static Cadence cadence(String rrule, String start) {
        return new Cadence(Optional.of(rrule), LocalDateTime.parse(start), BERLIN, 30);
    }

    public static Cadence adHoc() {
        return new Cadence(Optional.empty(), LocalDateTime.parse("2026-12-01T10:00"), BERLIN, 30);
    }

    /** Maya leads, Ravi is her partner, in the space TEAM. */
    public static SeriesTerms terms(Cadence cadence) {
        return new SeriesTerms(
                SeriesKind.MANAGER_REPORT,
                "TEAM",
                new Participants(MAYA, RAVI),
                cadence,
                Optional.empty(),
                Instant.EPOCH);
    }

    /** The same series in another state from its beginning on. */
    public static Series in(SeriesState state, Series series) {
        return in(state, Instant.EPOCH, series);
    }

    /** The same series in another state from an instant on. */
    public static Series in(SeriesState state, Instant since, Series series) {
        CadencePhase.Kind kind =
                switch (state) {
                    case ACTIVE -> CadencePhase.Kind.RUNNING;
                    case PAUSED -> CadencePhase.Kind.PAUSED;
                    case ENDED -> CadencePhase.Kind.ENDED;
                };
        return series.with(series.plan().turned(kind, since));
    }

    /** The same series with a cadence that came into force at an instant. */
    public static Series changed(Series series, Cadence cadence, Instant since) {
        return series.with(series.plan().changed(cadence, since));
    }

    /** The same series with a whole plan. */
    public static Series planned(Series series, CadencePlan plan) {
        return series.with(plan);
    }

    public static Series series(long id, Cadence cadence) {
        return new Series(
                new SeriesId(id),
                SeriesKind.MANAGER_REPORT,
                "TEAM",
                new Participants(MAYA, RAVI),
                CadencePlan.begin(cadence, Instant.EPOCH),
                Optional.empty(),
                OptionalLong.empty());
    }
}
