package org.oneonone.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Test;
import org.oneonone.meeting.Choices.Choice;
import org.oneonone.series.InMemoryHistory;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.series.Series;
import org.oneonone.testing.PlainTexts;

public class ChoicesTest {
    private static final Instant DECEMBER_1 = Instant.parse("2026-12-01T09:00:00Z");
    private static final Instant DECEMBER_15 = Instant.parse("2026-12-15T09:00:00Z");

    private final InMemoryMeetingStore meetings = new InMemoryMeetingStore();
    private final InMemorySeriesStore store = new InMemorySeriesStore();
    private final Series series = store.create(terms(fortnightly()));
    private final PlainTexts texts = new PlainTexts();

    @Test
    public void aPlannedMeetingCanBecomeAnythingButReopened() {
        assertThat(Choices.of(date("2026-11-22T12:00:00Z", DECEMBER_1)))
                .containsExactly(Choice.MOVE, Choice.SKIP, Choice.MERGE, Choice.HOLD, Choice.CLOSE);
    }

    @Test
    public void aMissedMeetingMayHaveTakenPlaceAfterAll() {
        assertThat(Choices.of(date("2026-12-02T12:00:00Z", DECEMBER_1))).startsWith(Choice.HOLD, Choice.SKIP);
    }

    @Test
    public void whatTookPlaceIsClosedOrReopenedAndWhatIsClosedOnlyReopened() {
        String day = "2026-12-01T12:00:00Z";
        life(day).hold(series, name(DECEMBER_1), MAYA);
        assertThat(Choices.of(date(day, DECEMBER_1))).containsExactly(Choice.CLOSE, Choice.REOPEN);

        life(day).close(series, name(DECEMBER_1), MAYA);
        assertThat(Choices.of(date(day, DECEMBER_1))).containsExactly(Choice.REOPEN);
        assertThat(said(date(day, DECEMBER_1))).containsExactly("Closed");
    }

    @Test
    public void everyChoiceThatIsOfferedGoesThrough() {
        for (String now : List.of("2026-11-22T12:00:00Z", "2026-12-01T09:10:00Z", "2026-12-02T12:00:00Z")) {
            for (Choice choice : Choices.of(date(now, DECEMBER_1))) {
                ChoicesTest fresh = new ChoicesTest();

                assertThat(fresh.take(choice, now)).as(choice + " at " + now).isNotNull();
            }
        }
    }

    @Test
    public void aSkippedMeetingSaysWhyAndWhetherItWasAgreed() {
        String now = "2026-11-22T12:00:00Z";
        life(now).skip(series, name(DECEMBER_1), Optional.of("Both at the fair"), true, MAYA);
        life(now).skip(series, name(DECEMBER_15), Optional.empty(), false, MAYA);

        assertThat(said(date(now, DECEMBER_1)))
                .containsExactly("Skipped", "Reason: Both at the fair", "Agreed, so it is not missed.");
        assertThat(said(date(now, DECEMBER_15))).containsExactly("Skipped");
        assertThat(Choices.of(date(now, DECEMBER_1))).containsExactly(Choice.REOPEN);
    }

    @Test
    public void aMergedMeetingSaysWhereItsPointsGo() {
        String now = "2026-11-22T12:00:00Z";
        life(now).merge(series, name(DECEMBER_1), MAYA);

        assertThat(said(date(now, DECEMBER_1)))
                .containsExactly("Merged", "Its points go to the meeting of 2026-12-15T09:00:00Z.");
    }

    @Test
    public void aMovedMeetingSaysWhereItComesFrom() {
        String now = "2026-11-22T12:00:00Z";
        life(now).move(series, name(DECEMBER_1), LocalDateTime.parse("2026-12-03T16:00"), MAYA);

        assertThat(said(date(now, DECEMBER_1))).containsExactly("Planned", "Moved from 2026-12-01T09:00:00Z.");
    }

    @Test
    public void screensGetTheStartOnTheClockOfTheSeries() {
        Choices.Viewer viewer = new Choices.Viewer("1 Dec", ZoneId.of("Asia/Tokyo"), "ja");

        assertThat(Choices.forScreen(date("2026-11-22T12:00:00Z", DECEMBER_1), ZoneId.of("Europe/Berlin"), viewer))
                .containsEntry("start", "2026-12-01T10:00")
                .containsEntry("zone", "Europe/Berlin")
                .containsEntry("viewerZone", "Asia/Tokyo")
                .containsEntry("canMove", true)
                .containsEntry("canReopen", false)
                .allSatisfy((key, value) -> assertThat(value).isInstanceOfAny(String.class, Boolean.class));
    }

    private Meeting take(Choice choice, String now) {
        MeetingName name = name(DECEMBER_1);
        return switch (choice) {
            case MOVE -> life(now).move(series, name, LocalDateTime.parse("2026-12-08T10:00"), MAYA);
            case SKIP -> life(now).skip(series, name, Optional.empty(), true, MAYA);
            case MERGE -> life(now).merge(series, name, MAYA);
            case HOLD -> life(now).hold(series, name, MAYA);
            case CLOSE -> life(now).close(series, name, MAYA);
            case REOPEN -> life(now).reopen(series, name, MAYA);
        };
    }

    private List<String> said(Occurrence date) {
        return Stream.concat(Stream.of(date.word()), date.details(Instant::toString).stream())
                .map(texts::say)
                .toList();
    }

    private MeetingName name(Instant originalStart) {
        return new MeetingName.Date(series.id(), originalStart);
    }

    private Occurrence date(String now, Instant originalStart) {
        return timeline(now).wanted(originalStart).orElseThrow();
    }

    private Timeline timeline(String now) {
        return MeetingServices.calendar(meetings, at(now)).of(series);
    }

    private MeetingLife life(String now) {
        return MeetingServices.life(meetings, store, new InMemoryHistory(), at(now));
    }

    private static Clock at(String now) {
        return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    }
}
