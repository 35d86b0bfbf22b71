package org.oneonone.series;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import org.oneonone.cadence.Cadence;
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

    /** The same series in another state. */
    public static Series in(SeriesState state, Series series) {
        return series.withState(state);
    }

    /** The same series with a cadence that came into force at an instant. */
    public static Series changed(Series series, Cadence cadence, Instant since) {
        return series.withTerms(series.kind(), cadence, series.template(), since);
    }

    public static Series series(long id, Cadence cadence) {
        return new Series(
                new SeriesId(id),
                SeriesKind.MANAGER_REPORT,
                "TEAM",
                new Participants(MAYA, RAVI),
                cadence,
                Optional.empty(),
                SeriesState.ACTIVE,
                OptionalLong.empty(),
                Instant.EPOCH);
    }
}
