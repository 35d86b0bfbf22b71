package org.oneonone.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.oneonone.cadence.recurrence.RuleRecurrence;
import org.oneonone.excusal.ExampleExcusals;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.meeting.MeetingState;
import org.oneonone.meeting.Slot;
import org.oneonone.series.ExampleSeries;

@RunWith(Parameterized.class)
public class CadenceHealthTest {
    private final HealthTable.Case given;
    private final InMemoryMeetingStore store = new InMemoryMeetingStore();

    public CadenceHealthTest(HealthTable.Case given) {
        this.given = given;
    }

    @Parameters(name = "{0}")
    public static List<HealthTable.Case> cases() {
        return HealthTable.cases();
    }

    @Test
    public void theNineNumbersAreThoseThatWereWorkedOutByHand() {
        given.rows()
                .lines()
                .flatMap(row -> row.isEmpty() ? List.<String>of().stream() : List.of(row.split(", ")).stream())
                .forEach(this::enter);
        Clock clock = Clock.fixed(instant(given.now()), ZoneOffset.UTC);
        var calendar = new MeetingCalendar(store, ExampleExcusals.always(given.excuses()), new RuleRecurrence(), clock);

        assertThat(numbers(CadenceHealth.of(calendar.of(given.series())))).isEqualTo(given.numbers());
    }

    /** What became of a date, its day and, if it took place at another time, that one. */
    private void enter(String row) {
        String[] words = row.split("[ >]");
        Instant wanted = instant(words[1]);
        Instant start = instant(words[words.length - 1]);
        Slot slot = new Slot(wanted, start, start.plusSeconds(1800));
        Meeting.Outcome outcome =
                switch (words[0]) {
                    case "held" -> Meeting.Outcome.HELD;
                    case "planned" -> Meeting.Outcome.PLANNED;
                    case "excused" -> Meeting.Outcome.skipped(Optional.of("Ill"), true);
                    case "dropped" -> Meeting.Outcome.skipped(Optional.empty(), false);
                    case "merged" ->
                        new Meeting.Outcome(
                                MeetingState.SKIPPED,
                                Optional.empty(),
                                true,
                                Optional.empty(),
                                Optional.of(wanted.plusSeconds(7 * 86400)));
                    default -> throw new IllegalArgumentException(row);
                };
        store.add(given.series().id(), slot, outcome, Optional.empty());
    }

    private static Instant instant(String berlin) {
        return LocalDateTime.parse(berlin.contains("T") ? berlin : berlin + "T10:00")
                .atZone(ExampleSeries.BERLIN)
                .toInstant();
    }

    private static String numbers(CadenceHealth health) {
        return String.join(
                " ",
                health.expected() + " " + health.held() + " " + health.excused() + " " + health.missed(),
                number(health.adherence()),
                health.daysSinceHeld().isPresent()
                        ? Long.toString(health.daysSinceHeld().getAsLong())
                        : "-",
                number(health.medianGapDays()),
                number(health.moveRate()),
                Integer.toString(health.streak()));
    }

    private static String number(OptionalDouble number) {
        return number.isPresent()
                ? new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number.getAsDouble())
                : "-";
    }
}
