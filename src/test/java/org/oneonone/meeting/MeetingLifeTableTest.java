package org.oneonone.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.cadence;
import static org.oneonone.series.ExampleSeries.terms;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.oneonone.cadence.recurrence.RuleRecurrence;
import org.oneonone.excusal.ExampleExcusals;
import org.oneonone.person.Refusal;
import org.oneonone.series.DirectLock;
import org.oneonone.series.InMemoryHistory;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.series.Series;

/**
 * Each deed on a meeting in each state, on Wednesday 9 December for a pair that meets on Tuesdays. A star is excused, an
 * arrow is at another time than the cadence wants, and small letters are the refusal.
 */
@RunWith(Parameterized.class)
public class MeetingLifeTableTest {
    private static final List<String> DEEDS = List.of("move", "skip", "merge", "hold", "close", "reopen");

    private static final String TABLE =
            """
            planned         PLANNED>      SKIPPED*   SKIPPED*       HELD>         CLOSED>       PLANNED
            prepared        PLANNED>      SKIPPED*   SKIPPED*       HELD>         CLOSED>       PLANNED
            moved           PLANNED>      SKIPPED*>  SKIPPED*>      HELD>         CLOSED>       PLANNED>
            missed          PLANNED>      SKIPPED*   SKIPPED*       HELD          CLOSED        MISSED
            held            move.held     skip.held  skip.held      HELD          CLOSED        MISSED
            closed          move.held     skip.held  skip.held      CLOSED        CLOSED        HELD
            skipped         move.skipped  SKIPPED*   merge.skipped  hold-skipped  hold-skipped  PLANNED
            merged          move.skipped  SKIPPED*   merge.skipped  hold-skipped  hold-skipped  PLANNED
            away            PLANNED>      SKIPPED*   SKIPPED*       HELD>         CLOSED>       PLANNED
            away-prepared   PLANNED>      SKIPPED*   SKIPPED*       HELD>         CLOSED>       PLANNED
            away-past       PLANNED>      SKIPPED*   SKIPPED*       HELD          CLOSED        MISSED
            """;

    private static final Instant NOW = Instant.parse("2026-12-09T12:00:00Z");
    private static final Instant YESTERDAY = Instant.parse("2026-12-08T09:00:00Z");
    private static final Instant NEXT = Instant.parse("2026-12-15T09:00:00Z");

    private final String state;
    private final String deed;
    private final String expected;
    private final InMemoryMeetingStore meetings = new InMemoryMeetingStore();
    private final InMemorySeriesStore store = new InMemorySeriesStore();
    private final InMemoryHistory history = new InMemoryHistory();
    private final Series series = store.create(terms(cadence("FREQ=WEEKLY;BYDAY=TU", "2026-12-01T10:00")));

    public MeetingLifeTableTest(String state, String deed, String expected) {
        this.state = state;
        this.deed = deed;
        this.expected = expected;
    }

    @Parameters(name = "{1} {0}: {2}")
    public static List<String[]> cells() {
        List<String[]> cells = new ArrayList<>();
        TABLE.lines().map(line -> line.split(" +")).forEach(line -> {
            for (int i = 0; i < DEEDS.size(); i++) {
                cells.add(new String[] {line[0], DEEDS.get(i), line[i + 1]});
            }
        });
        return cells;
    }

    @Test
    public void everyDeedOnEveryStateHasItsOutcomeOrItsRefusal() {
        Instant date = enter();
        List<Meeting> before = meetings.ofSeries(series.id());

        String outcome = outcome(date);

        assertThat(outcome).isEqualTo(expected);
        boolean isRefused = Character.isLowerCase(expected.charAt(0));
        if (isRefused) {
            assertThat(meetings.ofSeries(series.id())).isEqualTo(before);
            assertThat(history.count(series.id())).isZero();
        }
    }

    /** Asking again neither changes anything nor tells the history of it. */
    @Test
    public void theSameDeedASecondTimeChangesNothingMore() {
        Instant date = enter();
        String first = outcome(date);
        List<Meeting> after = meetings.ofSeries(series.id());
        int told = history.count(series.id());
        boolean isTakenBackTwice = deed.equals("reopen") && first.equals("HELD");

        outcome(date);

        if (!isTakenBackTwice) {
            assertThat(meetings.ofSeries(series.id())).isEqualTo(after);
            assertThat(history.count(series.id())).isEqualTo(told);
        }
    }

    /** Brings a meeting into the state and says which one it is. */
    private Instant enter() {
        return switch (state) {
            case "planned", "away" -> NEXT;
            case "missed", "away-past" -> YESTERDAY;
            case "prepared", "away-prepared" -> row(NEXT, Meeting.Outcome.PLANNED);
            case "held" -> row(YESTERDAY, Meeting.Outcome.HELD);
            case "closed" -> row(YESTERDAY, Meeting.Outcome.closed(YESTERDAY.plusSeconds(1800)));
            case "skipped" -> row(NEXT, Meeting.Outcome.skipped(Optional.empty(), true));
            case "merged" -> row(NEXT, Meeting.Outcome.merged(Instant.parse("2026-12-22T09:00:00Z")));
            case "moved" -> {
                row(NEXT, Meeting.Outcome.PLANNED);
                Meeting row = meetings.ofSeries(series.id()).get(0);
                meetings.keep(row.with(row.slot().movedTo(NEXT.plusSeconds(2 * 86400)), row.outcome()));
                yield NEXT;
            }
            default -> throw new IllegalArgumentException(state);
        };
    }

    private Instant row(Instant date, Meeting.Outcome outcome) {
        meetings.add(series.id(), Slot.at(date, 30), outcome, Optional.empty());
        return date;
    }

    private String outcome(Instant date) {
        MeetingName name = new MeetingName.Date(series.id(), date);
        try {
            run(name);
        } catch (Refusal refusal) {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            return refusal.phrase().key().substring("oneonone.meeting.error.".length());
        }
        Occurrence now = calendar().of(series).wanted(date).orElseThrow();
        boolean isClosed = now.meeting().filter(Meeting::isClosed).isPresent();
        return (isClosed ? "CLOSED" : now.state().name())
                + (now.isExcused() ? "*" : "")
                + (now.slot().isMoved() ? ">" : "");
    }

    private void run(MeetingName name) {
        MeetingLife life = new MeetingLife(calendar(), meetings, store, new DirectLock(), history, clock());
        switch (deed) {
            case "move" -> life.move(series, name, LocalDateTime.parse("2026-12-18T10:00"), MAYA);
            case "skip" -> life.skip(series, name, Optional.empty(), true, RAVI);
            case "merge" -> life.merge(series, name, MAYA);
            case "hold" -> life.hold(series, name, RAVI);
            case "close" -> life.close(series, name, MAYA);
            default -> life.reopen(series, name, RAVI);
        }
    }

    private MeetingCalendar calendar() {
        Map<String, String[]> leave = Map.of(
                "away", days("2026-12-14", "2026-12-20"),
                "away-prepared", days("2026-12-14", "2026-12-20"),
                "away-past", days("2026-12-07", "2026-12-08"));
        var excuses = Arrays.stream(new String[] {state})
                .filter(leave::containsKey)
                .map(leave::get)
                .map(days -> ExampleExcusals.of(ExampleExcusals.days(days[0], days[1], "")))
                .map(ExampleExcusals::always)
                .findFirst()
                .orElse(ExampleExcusals.NONE);
        return new MeetingCalendar(meetings, excuses, new RuleRecurrence(), clock());
    }

    private static String[] days(String... days) {
        return days;
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}
