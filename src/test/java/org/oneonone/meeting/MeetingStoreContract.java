package org.oneonone.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.Test;
import org.oneonone.series.SeriesId;
import org.oneonone.template.TemplateKey;

/** What every store of meetings does. */
public abstract class MeetingStoreContract {
    private static final SeriesId FIRST = new SeriesId(1);
    private static final SeriesId SECOND = new SeriesId(2);
    private static final Slot DECEMBER = Slot.at(Instant.parse("2026-12-01T09:00:00Z"), 30);
    private static final Slot LATER = Slot.at(Instant.parse("2026-12-15T09:00:00Z"), 30);

    protected abstract MeetingStore store();

    @Test
    public void aNewMeetingHasNoPageAndIsFoundByEachOfItsNames() {
        Meeting added = add(FIRST, DECEMBER);

        assertThat(added.pageId()).isEmpty();
        assertThat(added.template()).contains(new TemplateKey("weekly-check-in"));
        assertThat(store().byId(added.id())).contains(added);
        assertThat(store().byIds(List.of(new MeetingId(4711), added.id()))).containsExactly(added);
        assertThat(store().byIds(List.of())).isEmpty();
        assertThat(store().byPage(4711)).isEmpty();
        assertThat(store().byId(new MeetingId(Long.MAX_VALUE))).isEmpty();
    }

    @Test
    public void aDateBelongsToOneMeetingOfASeries() {
        add(FIRST, DECEMBER);
        add(SECOND, DECEMBER);

        assertThatThrownBy(() -> add(FIRST, DECEMBER)).isInstanceOf(MeetingStore.Clash.class);
        assertThat(store().ofSeries(FIRST)).hasSize(1);
    }

    @Test
    public void aPageBelongsToOneMeeting() {
        Meeting one = withPage(add(FIRST, DECEMBER), 98_765_432_101L);
        Meeting other = add(FIRST, LATER);

        assertThatThrownBy(() -> store().keepPage(other, OptionalLong.of(98_765_432_101L)))
                .isInstanceOf(MeetingStore.Clash.class);
        assertThat(store().byPage(98_765_432_101L)).contains(one);
    }

    @Test
    public void manyMeetingsMayBeWithoutAPage() {
        Meeting one = withPage(add(FIRST, DECEMBER), 5);
        add(FIRST, LATER);

        assertThat(store().keepPage(one, OptionalLong.empty())).isTrue();

        assertThat(store().byId(one.id()).orElseThrow().pageId()).isEmpty();
        assertThat(store().byPage(5)).isEmpty();
        assertThat(store().ofSeries(FIRST)).hasSize(2);
    }

    @Test
    public void whatIsWrittenOfAMeetingLeavesTheRestOfItAsItIsByNow() {
        Meeting seen = add(FIRST, DECEMBER);
        var skipped = Meeting.Outcome.skipped(Optional.of("Holiday \u2013 \u4f11"), true);

        store().keep(seen.with(seen.slot(), skipped));
        store().keepPage(seen, OptionalLong.of(5));

        Meeting now = seen.with(seen.slot(), skipped).withPage(OptionalLong.of(5));
        assertThat(store().byId(seen.id())).contains(now);
        assertThat(store().keep(seen.with(seen.slot(), Meeting.Outcome.HELD)))
                .isEqualTo(seen.with(seen.slot(), Meeting.Outcome.HELD).withPage(OptionalLong.of(5)));
    }

    @Test
    public void whatIsAheadOfManySeriesIsWhatBeginsOrIsWantedThen() {
        Meeting postponed = add(FIRST, DECEMBER);
        postponed = store().keep(postponed.with(DECEMBER.movedTo(LATER.start()), Meeting.Outcome.PLANNED));
        Meeting early = add(SECOND, LATER);
        early = store().keep(early.with(LATER.movedTo(DECEMBER.start()), Meeting.Outcome.HELD));
        add(SECOND, DECEMBER);

        assertThat(store().ofSeries(List.of(FIRST, SECOND), LATER.start())).containsExactly(early, postponed);
        assertThat(store().ofSeries(List.of(FIRST), LATER.start())).containsExactly(postponed);
        assertThat(store().ofSeries(List.of(FIRST, SECOND), LATER.start().plusMillis(1)))
                .isEmpty();
    }

    @Test
    public void timeOutcomeAndRevisionOfAMeetingAreKept() {
        Meeting seen = add(FIRST, DECEMBER);
        Instant later = DECEMBER.start().plusSeconds(86_400);
        Meeting moved = seen.with(seen.slot().movedTo(later), Meeting.Outcome.PLANNED);
        Meeting closed = moved.with(moved.slot(), Meeting.Outcome.closed(later));
        Meeting merged = closed.with(closed.slot(), Meeting.Outcome.merged(later.plusSeconds(7)));

        for (Meeting changed : List.of(moved, closed, merged)) {
            assertThat(store().keep(changed)).isEqualTo(changed);
            assertThat(store().byId(seen.id())).contains(changed);
        }
        assertThat(merged.revision()).isEqualTo(3);
    }

    @Test
    public void aMeetingThatHasGotAPageMeanwhileKeepsIt() {
        Meeting seen = add(FIRST, DECEMBER);
        Meeting now = withPage(seen, 5);

        assertThat(store().keepPage(seen, OptionalLong.of(6))).isFalse();
        assertThat(store().keepPage(now.withPage(OptionalLong.of(7)), OptionalLong.empty()))
                .isFalse();

        assertThat(store().byId(seen.id())).contains(now);
    }

    @Test
    public void meetingsOfManySeriesComeInOrderOfTheirStart() {
        Meeting later = add(FIRST, LATER);
        Meeting first = add(SECOND, DECEMBER);
        add(new SeriesId(3), DECEMBER);

        assertThat(store().ofSeries(List.of(FIRST, SECOND))).containsExactly(first, later);
        assertThat(store().ofSeries(List.of())).isEmpty();
    }

    private Meeting add(SeriesId series, Slot slot) {
        return store().add(series, slot, Meeting.Outcome.PLANNED, Optional.of(new TemplateKey("weekly-check-in")));
    }

    private Meeting withPage(Meeting meeting, long page) {
        store().keepPage(meeting, OptionalLong.of(page));
        return store().byId(meeting.id()).orElseThrow();
    }
}
