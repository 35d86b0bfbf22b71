package org.oneonone.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.oneonone.cadence.Cadence;
import org.oneonone.cadence.CadencePhase;
import org.oneonone.cadence.CadencePlan;
import org.oneonone.cadence.recurrence.RuleRecurrence;
import org.oneonone.excusal.ExampleExcusals;
import org.oneonone.excusal.Excuses;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.meeting.Occurrence;
import org.oneonone.meeting.Slot;
import org.oneonone.meeting.Timeline;
import org.oneonone.series.ExampleSeries;
import org.oneonone.series.Series;

/** Series of whose life chance decides: rule, zone, pauses, changes, leave, and what became of their meetings. */
public final class RandomLives {
    public static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private static final List<String> RULES = List.of(
            "FREQ=WEEKLY",
            "FREQ=WEEKLY;BYDAY=TU",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU",
            "FREQ=WEEKLY;INTERVAL=3;BYDAY=FR",
            "FREQ=DAILY",
            "FREQ=DAILY;INTERVAL=3",
            "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR",
            "FREQ=MONTHLY",
            "FREQ=MONTHLY;BYMONTHDAY=31",
            "FREQ=MONTHLY;BYMONTHDAY=-1",
            "FREQ=MONTHLY;BYDAY=2TU",
            "FREQ=MONTHLY;BYDAY=-1FR",
            "FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "FREQ=MONTHLY;BYDAY=TU,TH;BYSETPOS=2",
            "FREQ=YEARLY",
            "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15");
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "Asia/Tokyo",
            "Australia/Lord_Howe",
            "Africa/Casablanca",
            "Asia/Kolkata",
            "America/Santiago",
            "UTC");
    private static final List<LocalTime> TIMES = List.of(
            LocalTime.of(10, 0), LocalTime.of(2, 30), LocalTime.of(0, 0), LocalTime.of(23, 45), LocalTime.of(1, 30));

    private final Random random;
    private final InMemoryMeetingStore store = new InMemoryMeetingStore();
    private Series series;
    private Excuses excuses;

    public RandomLives(long seed) {
        this.random = new Random(seed);
    }

    public Timeline live() {
        series = ExampleSeries.series(1, cadence());
        excuses = excuses();
        turns();
        meetings();
        return timeline();
    }

    @Override
    public String toString() {
        return series.plan() + "\n" + store.ofSeries(series.id()) + "\n" + excuses;
    }

    private Timeline timeline() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new MeetingCalendar(store, ExampleExcusals.always(excuses), new RuleRecurrence(), clock).of(series);
    }

    private Cadence cadence() {
        ZoneId zone = ZoneId.of(one(ZONES));
        String rule = one(RULES);
        LocalDateTime start =
                LocalDate.of(2026, 11, 25).plusDays(random.nextInt(-500, 60)).atTime(time(rule));
        if (random.nextInt(12) == 0) {
            return new Cadence(Optional.empty(), start, zone, 30);
        }
        String end =
                switch (random.nextInt(5)) {
                    case 0 -> ";COUNT=" + random.nextInt(1, 80);
                    case 1 ->
                        ";UNTIL="
                                + start.plusDays(random.nextInt(40, 700))
                                        .toLocalDate()
                                        .toString()
                                        .replace("-", "");
                    case 2 -> ";UNTIL=20270601T120000Z";
                    default -> "";
                };
        return new Cadence(Optional.of(rule + end), start, zone, random.nextInt(1, 9) * 15);
    }

    /**
     * Any time for rules that count days or weeks, also one that a change of the clock skips or repeats. Not so for
     * months: when the reader's library passes such a time on its way to the right day, it keeps what became of it.
     */
    private LocalTime time(String rule) {
        return rule.contains("MONTHLY") || rule.contains("YEARLY") ? LocalTime.of(10, 15) : one(TIMES);
    }

    /** Changes, pauses, resumption and end, one after the other. */
    private void turns() {
        CadencePlan plan = CadencePlan.begin(series.cadence(), day(-random.nextInt(0, 520)));
        Instant at = plan.latest().since();
        for (int turn = random.nextInt(4); turn > 0; turn--) {
            at = at.plus(Duration.ofHours(random.nextInt(10, 24 * 200)));
            plan = switch (random.nextInt(5)) {
                case 0 -> plan.turned(CadencePhase.Kind.PAUSED, at);
                case 1 -> plan.turned(CadencePhase.Kind.RUNNING, at);
                case 2 -> random.nextInt(3) == 0 ? plan.turned(CadencePhase.Kind.ENDED, at) : plan;
                default -> plan.changed(cadence(), at);
            };
        }
        series = ExampleSeries.planned(series, plan);
    }

    private void meetings() {
        for (int change = random.nextInt(14); change > 0; change--) {
            List<Occurrence> dates = timeline().between(day(-300), day(300));
            if (dates.isEmpty() || random.nextInt(6) == 0) {
                extra();
            } else {
                change(one(dates));
            }
        }
    }

    private void change(Occurrence date) {
        Slot slot = date.slot();
        Meeting row =
                date.meeting().orElseGet(() -> store.add(series.id(), slot, Meeting.Outcome.PLANNED, Optional.empty()));
        Instant other = slot.start().plus(random.nextInt(-30 * 48, 30 * 48) * 30L, ChronoUnit.MINUTES);
        Slot moved = new Slot(slot.originalStart(), other, other.plus(Duration.between(slot.start(), slot.end())));
        switch (random.nextInt(6)) {
            case 0 -> store.keep(row.with(moved, Meeting.Outcome.PLANNED));
            case 1 -> store.keep(row.with(slot, Meeting.Outcome.skipped(Optional.of("ill"), random.nextBoolean())));
            case 2 -> store.keep(row.with(moved, Meeting.Outcome.HELD));
            case 3 -> store.keep(row.with(slot, Meeting.Outcome.HELD));
            case 4 -> store.save(row.withPage(OptionalLong.of(1000 + row.id().value())));
            default -> store.keep(row.with(slot, Meeting.Outcome.PLANNED));
        }
    }

    private void extra() {
        Instant start = day(random.nextInt(-200, 200)).plus(random.nextInt(96) * 15L, ChronoUnit.MINUTES);
        boolean isTaken = store.ofSeries(series.id()).stream()
                .anyMatch(row -> row.originalStart().equals(start));
        if (!isTaken) {
            store.add(series.id(), Slot.at(start, 30), Meeting.Outcome.PLANNED, Optional.empty());
        }
    }

    private Excuses excuses() {
        List<Excuses.Range> ranges = new ArrayList<>();
        for (int leave = random.nextInt(4); leave > 0; leave--) {
            LocalDate first = LocalDate.of(2026, 11, 25).plusDays(random.nextInt(-200, 300));
            ranges.add(new Excuses.Range(first, first.plusDays(random.nextInt(0, 21)), "leave"));
        }
        Map<LocalDate, String> holidays = random.nextBoolean()
                ? Map.of()
                : Map.of(
                        LocalDate.of(2026, 12, 25),
                        "Christmas",
                        LocalDate.of(2027, 5, 17),
                        "May",
                        LocalDate.of(2026, 5, 1),
                        "Day");
        return new Excuses(ranges, holidays);
    }

    private static Instant day(int days) {
        return NOW.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(days));
    }

    private <T> T one(List<T> many) {
        return many.get(random.nextInt(many.size()));
    }
}
