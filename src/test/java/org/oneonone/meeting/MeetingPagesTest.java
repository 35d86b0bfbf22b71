package org.oneonone.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.adHoc;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.junit.Test;
import org.oneonone.cadence.recurrence.RuleRecurrence;
import org.oneonone.excusal.ExampleExcusals;
import org.oneonone.person.Refusal;
import org.oneonone.series.ExampleSeries;
import org.oneonone.series.InMemoryHistory;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;
import org.oneonone.series.SeriesLock;
import org.oneonone.series.SeriesState;
import org.oneonone.template.ExampleTemplates;
import org.oneonone.template.InMemoryTemplateStore;
import org.oneonone.template.TemplateKey;

public class MeetingPagesTest {
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private final InMemoryMeetingStore meetings = new InMemoryMeetingStore();
    private final InMemorySeriesStore store = new InMemorySeriesStore();
    private final PileOfPages shelf = new PileOfPages();
    private final InMemoryHistory history = new InMemoryHistory();
    private final Lock lock = new Lock();
    private final List<Meeting> followed = new ArrayList<>();
    private final MeetingPages pages = new MeetingPages(
            new MeetingCalendar(meetings, ExampleExcusals.NONE, new RuleRecurrence(), clock),
            new MeetingBook(meetings, (meeting, page) -> followed.add(meeting), history, clock),
            shelf,
            store,
            lock,
            ExampleTemplates.templates(new InMemoryTemplateStore(), ExampleTemplates.settings(), clock));

    @Test
    public void thePageOfTheNextDateIsMadeFromTheUsualTemplate() {
        MeetingPages.Prepared made = pages.prepare(series(), MeetingPages.Wish.NEXT, MAYA);

        assertThat(made.isNew()).isTrue();
        assertThat(made.meeting().start()).isEqualTo("2026-12-01T09:00:00Z");
        assertThat(made.meeting().pageId()).hasValue(101);
        assertThat(shelf.contents()).singleElement().satisfies(content -> {
            assertThat(content.template().key()).isEqualTo(new TemplateKey("weekly-check-in"));
            assertThat(content.meeting().id()).isEqualTo(made.meeting().id());
        });
    }

    @Test
    public void whoeverReadsPagesIsToldOnceTheMeetingKnowsItsOwn() {
        Meeting made = pages.prepare(series(), MeetingPages.Wish.NEXT, MAYA).meeting();

        assertThat(followed).containsExactly(made);
        assertThat(meetings.byPage(101)).contains(made);
    }

    @Test
    public void theSameDateAgainIsTheSamePageFromEitherSeat() {
        Series series = series();
        Meeting first = pages.prepare(series, MeetingPages.Wish.NEXT, MAYA).meeting();

        MeetingPages.Prepared again = pages.prepare(series, wish("2026-12-01T10:00"), RAVI);

        assertThat(again.isNew()).isFalse();
        assertThat(again.meeting()).isEqualTo(first);
        assertThat(shelf.contents()).hasSize(1);
    }

    @Test
    public void aClashThatTheLockCouldNotPreventEndsWithThePageOfTheOther() {
        Series series = series();
        lock.meanwhile = () -> {
            Meeting others = meetings.add(
                    series.id(),
                    Slot.at(Instant.parse("2026-12-01T09:00:00Z"), 30),
                    Meeting.Outcome.PLANNED,
                    Optional.empty());
            meetings.save(others.withPage(OptionalLong.of(77)));
            throw new MeetingStore.Clash(new IllegalStateException("taken"));
        };

        MeetingPages.Prepared prepared = pages.prepare(series, MeetingPages.Wish.NEXT, MAYA);

        assertThat(prepared.isNew()).isFalse();
        assertThat(prepared.meeting().pageId()).hasValue(77);
        assertThat(shelf.contents()).isEmpty();
    }

    @Test
    public void aMeetingThatLostItsPageGetsANewOne() {
        Series series = series();
        Meeting first = pages.prepare(series, MeetingPages.Wish.NEXT, MAYA).meeting();
        meetings.save(first.withPage(OptionalLong.empty()));

        MeetingPages.Prepared again = pages.prepare(series, MeetingPages.Wish.NEXT, RAVI);

        assertThat(again.isNew()).isTrue();
        assertThat(again.meeting().id()).isEqualTo(first.id());
        assertThat(again.meeting().pageId()).hasValue(102);
    }

    @Test
    public void aMeetingWhosePageVanishedWhileNobodyLookedGetsANewOneToo() {
        Series series = series();
        Meeting first = pages.prepare(series, MeetingPages.Wish.NEXT, MAYA).meeting();
        shelf.lose(first.pageId().getAsLong());

        MeetingPages.Prepared again = pages.prepare(series, MeetingPages.Wish.NEXT, RAVI);

        assertThat(again.isNew()).isTrue();
        assertThat(again.meeting()).isEqualTo(first.withPage(OptionalLong.of(102)));
        assertThat(meetings.byPage(102)).contains(again.meeting());
    }

    @Test
    public void aPausedSeriesHasNoNextDateAndSaysSo() {
        Series series = series();
        Series paused = ExampleSeries.in(SeriesState.PAUSED, series);
        store.replace(series, paused);

        assertThatThrownBy(() -> pages.prepare(paused, MeetingPages.Wish.NEXT, MAYA))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    @Test
    public void aTimeThatTheCadenceDoesNotKnowIsAnExtraMeeting() {
        MeetingPages.Prepared extra = pages.prepare(series(), wish("2026-11-25T15:00"), MAYA);

        assertThat(extra.meeting().start()).isEqualTo("2026-11-25T14:00:00Z");
        assertThat(extra.meeting().end()).isEqualTo("2026-11-25T14:30:00Z");
    }

    @Test
    public void byArrangementSomebodyHasToSayWhen() {
        Series series = store.create(terms(adHoc()));

        assertThatThrownBy(() -> pages.prepare(series, MeetingPages.Wish.NEXT, MAYA))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("start"));
        assertThat(pages.prepare(series, wish("2026-12-03T09:00"), MAYA).isNew())
                .isTrue();
    }

    @Test
    public void aStrangerIsToldThatThereIsNothing() {
        assertThatThrownBy(() -> pages.prepare(series(), MeetingPages.Wish.NEXT, OLGA))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.ABSENT));
        assertThat(shelf.contents()).isEmpty();
    }

    @Test
    public void farDatesAndUnknownTemplatesAreRefused() {
        assertThatThrownBy(() -> pages.prepare(series(), wish("2999-01-01T10:00"), MAYA))
                .isInstanceOf(Refusal.class);
        var unknown = new MeetingPages.Wish(Optional.empty(), Optional.of(new TemplateKey("nope")), Optional.empty());
        assertThatThrownBy(() -> pages.prepare(series(), unknown, MAYA))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("template"));
    }

    @Test
    public void aDateThatWasLetGoGetsNoPage() {
        Series series = series();
        var skipped = Meeting.Outcome.skipped(Optional.of("Holiday"), true);
        meetings.add(series.id(), Slot.at(Instant.parse("2026-12-01T09:00:00Z"), 30), skipped, Optional.empty());

        assertThatThrownBy(() -> pages.prepare(series, wish("2026-12-01T10:00"), MAYA))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    private Series series() {
        return store.create(terms(fortnightly()));
    }

    private static MeetingPages.Wish wish(String start) {
        return new MeetingPages.Wish(Optional.of(LocalDateTime.parse(start)), Optional.empty(), Optional.empty());
    }

    /** Runs the work at once; once it may let somebody else come first. */
    private static final class Lock implements SeriesLock {
        private Runnable meanwhile = () -> {};

        @Override
        public <T> T inOneTransaction(SeriesId id, Supplier<T> work) {
            Runnable first = meanwhile;
            meanwhile = () -> {};
            first.run();
            return work.get();
        }
    }
}
