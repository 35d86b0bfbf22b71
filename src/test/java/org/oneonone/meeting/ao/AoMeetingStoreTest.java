package org.oneonone.meeting.ao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingStore;
import org.oneonone.meeting.MeetingStoreContract;
import org.oneonone.meeting.Slot;
import org.oneonone.series.SeriesId;
import org.oneonone.testing.RealActiveObjects;

@RunWith(Parameterized.class)
public class AoMeetingStoreTest extends MeetingStoreContract {
    private static final Slot SLOT = Slot.at(Instant.parse("2026-12-01T09:00:00Z"), 30);

    @Rule
    public final RealActiveObjects database;

    public AoMeetingStoreTest(RealActiveObjects.Engine engine) {
        this.database = new RealActiveObjects(engine, MeetingRow.class);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<RealActiveObjects.Engine> engines() {
        return RealActiveObjects.engines();
    }

    @Override
    protected MeetingStore store() {
        return new AoMeetingStore(database.ao());
    }

    @Test
    public void aClashInsideAHostTransactionRollsItBackAndTheNextOneFindsTheMeeting() {
        Meeting first = add(1);

        assertThatThrownBy(() -> database.database().inTransaction(() -> {
                    add(2);
                    return add(1);
                }))
                .isInstanceOf(MeetingStore.Clash.class);

        assertThat(store().ofSeries(new SeriesId(2))).isEmpty();
        List<Meeting> found = database.database().inTransaction(() -> store().ofSeries(new SeriesId(1)));
        assertThat(found).containsExactly(first);
    }

    @Test
    public void theMeetingsOfManySeriesCostOneStatement() {
        LongStream.range(1, 40).forEach(this::add);
        List<SeriesId> ids = LongStream.range(1, 40).mapToObj(SeriesId::new).toList();
        database.database().resetCount();

        assertThat(store().ofSeries(ids)).hasSize(39);

        assertThat(database.database().count()).isEqualTo(1);
    }

    private Meeting add(long series) {
        return store().add(new SeriesId(series), SLOT, Meeting.Outcome.PLANNED, Optional.empty());
    }
}
