package org.oneonone.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.oneonone.cadence.Cadence;
import org.oneonone.cadence.recurrence.RuleRecurrence;
import org.oneonone.excusal.ExampleExcusals;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.meeting.Occurrence;
import org.oneonone.meeting.Slot;
import org.oneonone.series.ExampleSeries;
import org.oneonone.series.Series;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One year of a weekly rule: our timeline with its exceptions against the library that expands the rule. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ExpansionBench {
    private static final String RULE = "FREQ=WEEKLY;BYDAY=TU";
    private static final Instant FROM = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant UNTIL = FROM.plus(365, ChronoUnit.DAYS);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Series series =
            ExampleSeries.series(1, new Cadence(Optional.of(RULE), LocalDateTime.parse("2026-12-01T10:00"), ZONE, 30));
    private final MeetingCalendar calendar;
    private final List<Meeting> rows;

    public ExpansionBench() {
        var store = new InMemoryMeetingStore();
        Clock clock = Clock.fixed(FROM, ZoneOffset.UTC);
        this.calendar = new MeetingCalendar(store, ExampleExcusals.NONE, new RuleRecurrence(), clock);
        List<Occurrence> dates = calendar.of(series).between(FROM, UNTIL);
        for (int week = 0; week < dates.size(); week += 5) {
            Slot slot = dates.get(week).slot();
            Meeting added = store.add(series.id(), slot, Meeting.Outcome.PLANNED, Optional.empty());
            Instant other = slot.start().plus(1, ChronoUnit.DAYS);
            Slot moved = new Slot(slot.originalStart(), other, other.plus(30, ChronoUnit.MINUTES));
            store.keep(
                    week % 2 == 0
                            ? added.with(moved, Meeting.Outcome.PLANNED)
                            : added.with(slot, Meeting.Outcome.skipped(Optional.empty(), true)));
        }
        this.rows = store.ofSeries(series.id());
    }

    /** Fifty-two dates, a fifth of them moved or skipped. */
    @Benchmark
    public List<Occurrence> timelineWithExceptions() {
        return calendar.of(series, rows).between(FROM, UNTIL);
    }

    /** The same dates as the library gives them, in its own zoned time. */
    @Benchmark
    public List<Long> libraryAlone() throws Exception {
        var start = new DateTime(TimeZone.getTimeZone(ZONE), 2026, 11, 1, 10, 0, 0);
        RecurrenceRuleIterator dates = new RecurrenceRule(RULE).iterator(start);
        List<Long> found = new ArrayList<>();
        long last = UNTIL.toEpochMilli();
        for (long date = dates.nextMillis(); date < last; date = dates.nextMillis()) {
            found.add(date);
        }
        return found;
    }

    static String figures() throws RunnerException {
        var options = new OptionsBuilder()
                .include(ExpansionBench.class.getName())
                .forks(2)
                .warmupTime(TimeValue.seconds(1))
                .warmupIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .verbosity(VerboseMode.SILENT)
                .build();
        double ours = 0;
        double theirs = 0;
        for (RunResult run : new Runner(options).run()) {
            double median = run.getPrimaryResult().getStatistics().getPercentile(50);
            if (run.getParams().getBenchmark().endsWith("libraryAlone")) {
                theirs = median;
            } else {
                ours = median;
            }
        }
        return "a year of weekly dates, a fifth of them exceptions: %.1f us; the library alone: %.1f us; ratio %.2f (medians)"
                .formatted(ours, theirs, ours / theirs);
    }
}
