package org.oneonone.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import org.junit.Test;

public class ZoneClockTest {
    private static final Instant FROM = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant UNTIL = Instant.parse("2031-11-22T12:00:00Z");

    @Test
    public void berlinChangesOnTheLastSundaysOfMarchAndOctober() {
        assertThat(ZoneClock.of(ZoneId.of("Europe/Berlin"), FROM, UNTIL))
                .containsExactlyInAnyOrder(
                        yearly(true, "2026-03-29T02:00", "+01:00", "+02:00", "BYMONTH=3;BYDAY=-1SU"),
                        yearly(false, "2026-10-25T03:00", "+02:00", "+01:00", "BYMONTH=10;BYDAY=-1SU"));
    }

    @Test
    public void newYorkChangesOnTheSecondAndTheFirstSunday() {
        assertThat(ZoneClock.of(ZoneId.of("America/New_York"), FROM, UNTIL))
                .containsExactlyInAnyOrder(
                        yearly(true, "2026-03-08T02:00", "-05:00", "-04:00", "BYMONTH=3;BYDAY=2SU"),
                        yearly(false, "2026-11-01T02:00", "-04:00", "-05:00", "BYMONTH=11;BYDAY=1SU"));
    }

    @Test
    public void tokyoStandsStill() {
        assertThat(ZoneClock.of(ZoneId.of("Asia/Tokyo"), FROM, UNTIL))
                .containsExactly(new ZoneObservance(
                        false,
                        LocalDateTime.parse("1970-01-01T00:00"),
                        ZoneOffset.ofHours(9),
                        ZoneOffset.ofHours(9),
                        Optional.empty()));
    }

    @Test
    public void lordHoweMovesItsClockByHalfAnHour() {
        assertThat(ZoneClock.of(ZoneId.of("Australia/Lord_Howe"), FROM, UNTIL))
                .extracting(ZoneObservance::before, ZoneObservance::after)
                .contains(
                        tuple(ZoneOffset.of("+10:30"), ZoneOffset.of("+11:00")),
                        tuple(ZoneOffset.of("+11:00"), ZoneOffset.of("+10:30")));
    }

    @Test
    public void casablancaFollowsTheMoonSoItsChangesAreListed() {
        List<ZoneObservance> observances = ZoneClock.of(ZoneId.of("Africa/Casablanca"), FROM, UNTIL);

        assertThat(observances).allMatch(observance -> observance.rrule().isEmpty());
        assertThat(observances).hasSizeBetween(10, 12);
    }

    @Test
    public void aRuleThatChangedIsToldFromBothSides() {
        List<ZoneObservance> observances =
                ZoneClock.of(ZoneId.of("America/New_York"), Instant.parse("2005-06-01T00:00:00Z"), UNTIL);

        assertThat(observances)
                .extracting(ZoneObservance::start)
                .contains(LocalDateTime.parse("2005-04-03T02:00"), LocalDateTime.parse("2005-10-30T02:00"));
        assertThat(observances)
                .filteredOn(observance -> observance.rrule().isPresent())
                .extracting(observance -> observance.rrule().orElseThrow())
                .containsExactlyInAnyOrder("FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU");
    }

    @Test
    public void aZoneThatGaveUpDaylightSavingKeepsItsPast() {
        List<ZoneObservance> observances =
                ZoneClock.of(ZoneId.of("America/Mexico_City"), Instant.parse("2021-12-01T00:00:00Z"), UNTIL);

        assertThat(observances).allMatch(observance -> observance.rrule().isEmpty());
        assertThat(observances)
                .extracting(ZoneObservance::start)
                .containsExactlyInAnyOrder(
                        LocalDateTime.parse("2021-10-31T02:00"),
                        LocalDateTime.parse("2022-04-03T02:00"),
                        LocalDateTime.parse("2022-10-30T02:00"));
    }

    @Test
    public void everyZoneThatJavaKnowsSaysTheSameTimeAsItsDescription() {
        List<Instant> starts =
                List.of(Instant.parse("2005-06-01T00:00:00Z"), Instant.parse("2021-12-01T00:00:00Z"), FROM);
        // The reader's library adds zones of its own to Java's.
        List<String> zones = ZoneId.getAvailableZoneIds().stream()
                .filter(name -> !name.startsWith("ical4j"))
                .sorted()
                .toList();
        assertThat(zones).hasSizeGreaterThan(500);

        for (String name : zones) {
            ZoneId zone = ZoneId.of(name);
            for (Instant from : starts) {
                List<Onset> onsets = onsets(ZoneClock.of(zone, from, UNTIL));
                for (Instant at = from; at.isBefore(UNTIL); at = at.plus(Duration.ofHours(59))) {
                    assertThat(offset(onsets, at))
                            .as(name + " at " + at)
                            .isEqualTo(zone.getRules().getOffset(at));
                }
            }
        }
    }

    /** As RFC 5545 has it: the observance that set in last. */
    private static ZoneOffset offset(List<Onset> onsets, Instant at) {
        return onsets.stream()
                .filter(onset -> !onset.at().isAfter(at))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .offset();
    }

    private static List<Onset> onsets(List<ZoneObservance> observances) {
        return observances.stream()
                .flatMap(one -> dates(one).map(date -> new Onset(date.toInstant(one.before()), one.after())))
                .sorted(Comparator.comparing(Onset::at))
                .toList();
    }

    private static Stream<LocalDateTime> dates(ZoneObservance one) {
        Stream<LocalDateTime> ruled = one.rrule().stream().flatMap(rrule -> new Recur<LocalDateTime>(rrule)
                .getDates(one.start(), one.start(), LocalDateTime.parse("2033-01-01T00:00")).stream());
        return Stream.concat(Stream.of(one.start()), ruled).distinct();
    }

    private static ZoneObservance yearly(boolean isDaylight, String start, String before, String after, String days) {
        return new ZoneObservance(
                isDaylight,
                LocalDateTime.parse(start),
                ZoneOffset.of(before),
                ZoneOffset.of(after),
                Optional.of("FREQ=YEARLY;" + days));
    }

    /**
     * The moment of a change.
     *
     * @param at when
     * @param offset what counts from then on
     */
    private record Onset(Instant at, ZoneOffset offset) {}
}
