package org.oneonone.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.Test;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.meeting.MeetingLife;
import org.oneonone.meeting.MeetingName;
import org.oneonone.meeting.MeetingServices;
import org.oneonone.meeting.Timeline;
import org.oneonone.series.ExampleSeries;
import org.oneonone.series.InMemoryHistory;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesState;

public class AgendaPlacesTest {
    private static final Instant DECEMBER_1 = Instant.parse("2026-12-01T09:00:00Z");
    private static final Instant DECEMBER_15 = Instant.parse("2026-12-15T09:00:00Z");
    private static final Instant DECEMBER_29 = Instant.parse("2026-12-29T09:00:00Z");
    private static final String BEFORE = "2026-11-25T12:00:00Z";
    private static final String DURING = "2026-12-01T09:10:00Z";

    private final InMemoryMeetingStore meetings = new InMemoryMeetingStore();
    private final InMemorySeriesStore store = new InMemorySeriesStore();
    private final Series series = store.create(terms(fortnightly()));
    private final TalkingPoint loose = point(Optional.empty());

    @Test
    public void aPointIsOnTheNextAgendaAndStaysThereWhileTheMeetingIsHeld() {
        assertThat(place(BEFORE, loose)).contains(DECEMBER_1);

        life(DURING).hold(series, name(DECEMBER_1), MAYA);
        assertThat(place(DURING, loose)).contains(DECEMBER_1);

        life(DURING).close(series, name(DECEMBER_1), MAYA);
        assertThat(place(DURING, loose)).contains(DECEMBER_15);
    }

    @Test
    public void aHeldMeetingThatNobodyClosesLosesItsAgendaWithItsDay() {
        life(DURING).hold(series, name(DECEMBER_1), MAYA);

        assertThat(place("2026-12-01T22:59:00Z", loose)).contains(DECEMBER_1);
        assertThat(place("2026-12-01T23:00:00Z", loose)).contains(DECEMBER_15);
    }

    @Test
    public void postponedPastTheNextOneAMeetingLeavesItsPointsToThatOne() {
        life(BEFORE).move(series, name(DECEMBER_1), LocalDateTime.parse("2026-12-17T10:00"), MAYA);

        assertThat(place(BEFORE, loose)).contains(DECEMBER_15);
        assertThat(place(BEFORE, point(Optional.of(DECEMBER_1)))).contains(DECEMBER_1);
    }

    @Test
    public void whatWasMeantForALaterMeetingWaitsForItAndMovesOnIfItIsLetGo() {
        TalkingPoint pinned = point(Optional.of(DECEMBER_15));
        assertThat(place(BEFORE, pinned)).contains(DECEMBER_15);

        life(BEFORE).skip(series, name(DECEMBER_15), Optional.empty(), true, MAYA);
        assertThat(place(BEFORE, pinned)).contains(DECEMBER_1);
        assertThat(place("2026-12-02T12:00:00Z", pinned)).contains(DECEMBER_29);
    }

    @Test
    public void aSkippedMissedOrMergedMeetingPassesItsPointsOn() {
        life(BEFORE).skip(series, name(DECEMBER_1), Optional.empty(), false, MAYA);
        assertThat(place(BEFORE, loose)).contains(DECEMBER_15);
        assertThat(place("2026-12-16T12:00:00Z", loose)).contains(DECEMBER_29);

        life("2026-12-16T12:00:00Z").merge(series, name(DECEMBER_29), MAYA);
        assertThat(place("2026-12-16T12:00:00Z", loose)).contains(Instant.parse("2027-01-12T09:00:00Z"));
    }

    @Test
    public void whileNothingIsPlannedAPointWaitsAndIsThereAgainAfterwards() {
        store.replace(series, ExampleSeries.in(SeriesState.PAUSED, Instant.parse(BEFORE), series));
        assertThat(place(BEFORE, loose)).isEmpty();

        Series paused = store.byId(series.id()).orElseThrow();
        store.replace(paused, ExampleSeries.in(SeriesState.ACTIVE, Instant.parse("2026-12-20T09:00:00Z"), paused));
        assertThat(place("2026-12-20T09:00:00Z", loose)).contains(DECEMBER_29);
    }

    @Test
    public void onlyMeetingsThatTookPlaceAndLeftItOpenCarryAPoint() {
        assertThat(carried(BEFORE, loose)).isZero();
        life(DURING).hold(series, name(DECEMBER_1), MAYA);
        assertThat(carried(DURING, loose)).isZero();
        assertThat(carried("2026-12-02T09:00:00Z", loose)).isEqualTo(1);

        life("2026-12-02T09:00:00Z").skip(series, name(DECEMBER_15), Optional.empty(), true, MAYA);
        life("2026-12-29T09:00:00Z").close(series, name(DECEMBER_29), MAYA);

        assertThat(carried("2026-12-29T09:00:01Z", loose)).isEqualTo(2);
        assertThat(carried("2026-12-29T09:00:01Z", point(Optional.of(DECEMBER_15))))
                .isEqualTo(1);
    }

    private Optional<Instant> place(String now, TalkingPoint point) {
        return new AgendaPlaces(timeline(now)).of(point).map(date -> date.slot().originalStart());
    }

    private int carried(String now, TalkingPoint point) {
        return new AgendaPlaces(timeline(now)).carried(point);
    }

    private TalkingPoint point(Optional<Instant> pinnedTo) {
        return new TalkingPoint(
                new PointId(1),
                series.id(),
                "Pay",
                MAYA,
                Instant.parse(BEFORE),
                pinnedTo,
                1,
                TalkingPoint.Fate.OPEN,
                1);
    }

    private MeetingName name(Instant date) {
        return new MeetingName.Date(series.id(), date);
    }

    private MeetingLife life(String now) {
        return MeetingServices.life(meetings, store, new InMemoryHistory(), clock(now));
    }

    private Timeline timeline(String now) {
        return MeetingServices.calendar(meetings, clock(now))
                .of(store.byId(series.id()).orElseThrow());
    }

    private static Clock clock(String now) {
        return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    }
}
