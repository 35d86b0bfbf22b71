package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.ClassRule;
import org.junit.Test;
import org.oneonone.it.Caller.Answer;

/** The page of a series over HTTP: what it costs after years, and whom it is for. */
public class SeriesPageIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int MEETINGS = 260;
    private static final int PAGES = 4;
    private static final int ITEMS = 500;

    private final Caller control = SANDBOX.anonymous();

    @Test
    public void fiveYearsOfWeeklyMeetingsCostAsManyStatementsAsNone() {
        String young = Pair.of(SANDBOX, "maya", "ravi").seriesId();
        int few = statements(page(young));

        String old = fiveYears();
        Answer view = page(old);

        assertThat(view.body()).contains(PAGES * ITEMS + " open action items", "Older", "Last dates");
        assertThat(statements(view)).isEqualTo(few);
        List<Long> times =
                IntStream.range(0, 40).mapToObj(i -> millis(old)).sorted().toList();
        System.out.printf(
                "Series page, %d meetings, %d action items: %d statements, median %d ms, p95 %d ms%n",
                MEETINGS, PAGES * ITEMS, few, times.get(20), times.get(37));
    }

    @Test
    public void aSeriesOfOthersCannotBeToldFromNone() {
        String series = Pair.of(SANDBOX, "maya", "ravi").seriesId();

        Answer theirs = SANDBOX.as("olga").get(path(series));
        Answer none = SANDBOX.as("olga").get(path("4711000"));

        assertThat(theirs.status()).isEqualTo(404);
        assertThat(main(theirs)).isEqualTo(main(none)).contains("There is nothing here for you");
        assertThat(SANDBOX.as("olga").get(path("%3Cscript%3E")).status()).isEqualTo(404);
        assertThat(SANDBOX.as("maya").get("/plugins/one-on-one/series.action").status())
                .isEqualTo(404);
        assertThat(control.get(path(series)).header("Location")).contains("/login.action");
    }

    private static String main(Answer answer) {
        return answer.body().replaceFirst("(?s)^.*<main", "");
    }

    /** Begins a series in the past, for which the clock goes back for a moment, and holds each of its meetings. */
    private String fiveYears() {
        Instant now = Instant.parse(
                control.get("/sandbox/clock").json().get("instant").asText());
        LocalDate first = LocalDate.ofInstant(now, BERLIN)
                .minusWeeks(MEETINGS)
                .with(TemporalAdjusters.previous(DayOfWeek.TUESDAY));
        long began = System.nanoTime();
        travelTo(first.minusDays(1).atTime(9, 0).atZone(BERLIN).toInstant());
        String series = SANDBOX.as("maya")
                .post(
                        REST + "/series",
                        Pair.proposal("maya", "ravi", "TEAM")
                                .replace("INTERVAL=2;", "")
                                .replace("2026-12-01T10:00", first + "T10:00"))
                .json()
                .get("id")
                .asText();
        travelTo(now.plusNanos(System.nanoTime() - began));
        for (int week = 0; week < MEETINGS; week++) {
            long start = first.plusWeeks(week)
                    .atTime(LocalTime.of(10, 0))
                    .atZone(BERLIN)
                    .toEpochSecond();
            Answer held = SANDBOX.as("ravi").post(REST + "/meetings/" + series + "-" + start + "/hold");
            assertThat(held.status()).as(held.body()).isEqualTo(200);
        }
        for (int i = 0; i < PAGES; i++) {
            promises(Pair.known(SANDBOX, "maya", "ravi", series), first.plusWeeks(MEETINGS - i - 1L));
        }
        return series;
    }

    private static void promises(Pair pair, LocalDate day) {
        String page = pair.meet(pair.lead(), "{\"start\":\"" + day + "T10:00\"}")
                .get("pageId")
                .asText();
        pair.writeTasks(
                pair.lead(),
                page,
                IntStream.range(0, ITEMS)
                        .mapToObj(number -> "<ac:task><ac:task-status>incomplete</ac:task-status><ac:task-body>promise "
                                + number + "</ac:task-body></ac:task>")
                        .toArray(String[]::new));
    }

    private void travelTo(Instant instant) {
        control.post("/sandbox/clock", "{\"instant\":\"" + instant + "\"}");
    }

    private long millis(String series) {
        long began = System.nanoTime();
        page(series);
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }

    private static Answer page(String series) {
        Answer view = SANDBOX.as("maya").get(path(series));
        assertThat(view.status()).isEqualTo(200);
        return view;
    }

    private static int statements(Answer view) {
        return Integer.parseInt(view.header("X-Sandbox-Sql-Plugin"));
    }

    private static String path(String series) {
        return "/plugins/one-on-one/series.action?id=" + series;
    }
}
