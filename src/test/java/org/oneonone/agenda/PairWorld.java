package org.oneonone.agenda;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oneonone.cadence.recurrence.RuleRecurrence;
import org.oneonone.excusal.ExcusalFinder;
import org.oneonone.excusal.Excuses;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingBook;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.meeting.MeetingLife;
import org.oneonone.meeting.MeetingPages;
import org.oneonone.meeting.PileOfPages;
import org.oneonone.meeting.Timeline;
import org.oneonone.series.DirectLock;
import org.oneonone.series.InMemoryHistory;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesBook;
import org.oneonone.series.SeriesId;
import org.oneonone.series.SeriesServices;
import org.oneonone.template.ExampleTemplates;
import org.oneonone.template.InMemoryTemplateStore;
import org.oneonone.template.MeetingTemplate;
import org.oneonone.template.Templates;
import org.oneonone.testing.ExamplePeople;

/** One pair with all that is really there but for database and pages: what they do goes through the real services. */
final class PairWorld {
    static final Instant BEGINNING = Instant.parse("2026-11-25T12:00:00Z");

    private static final RuleRecurrence RULES = new RuleRecurrence();
    private static final Templates TEMPLATES = templates();

    final InMemoryMeetingStore meetings = new InMemoryMeetingStore();
    final InMemoryPointStore points = new InMemoryPointStore();
    final List<Excuses.Range> leave = new ArrayList<>();
    final List<Task> tasks = new ArrayList<>();
    /** What each point said that was brought and not taken back. */
    final Map<PointId, String> brought = new HashMap<>();

    final MeetingLife life;
    final SeriesBook book;
    final MeetingPages pages;
    final AgendaBook agenda;

    private final InMemorySeriesStore store = new InMemorySeriesStore();
    private final MeetingCalendar calendar;
    private final SeriesId id;
    private Instant now = BEGINNING;
    /** The latest that it ever was, also if the clock was put back since. */
    private Instant latest = BEGINNING;

    PairWorld() {
        Clock clock = new Now();
        DirectLock lock = new DirectLock();
        InMemoryHistory history = new InMemoryHistory();
        ExcusalFinder excusals = many -> Map.of(many.iterator().next().id(), new Excuses(leave, Map.of()));
        this.calendar = new MeetingCalendar(meetings, excusals, RULES, clock);
        this.life = new MeetingLife(calendar, meetings, store, lock, history, clock);
        this.book =
                SeriesServices.book(store, SeriesServices.rules(new ExamplePeople(), TEMPLATES, RULES, clock), clock);
        MeetingBook entries = new MeetingBook(meetings, (meeting, page) -> {}, history, clock);
        this.pages = new MeetingPages(calendar, entries, new PileOfPages(), store, lock, TEMPLATES);
        this.agenda = new AgendaBook(points, calendar, lock, history, clock);
        this.id = store.create(terms(fortnightly())).id();
    }

    Series series() {
        return store.byId(id).orElseThrow();
    }

    Timeline timeline() {
        return calendar.of(series());
    }

    List<Meeting> rows() {
        return meetings.ofSeries(id);
    }

    Instant now() {
        return now;
    }

    Instant latest() {
        return latest;
    }

    void setNow(Instant other) {
        now = other;
        latest = other.isAfter(latest) ? other : latest;
    }

    /** The text of templates does not matter here, and reading it ten thousand times takes long. */
    private static Templates templates() {
        MeetingTemplate usual = ExampleTemplates.templates(
                        new InMemoryTemplateStore(), ExampleTemplates.settings(), Clock.systemUTC())
                .forMeeting("TEAM", Optional.empty());
        Templates always = mock(Templates.class, withSettings().stubOnly());
        when(always.forMeeting(any(), any())).thenReturn(usual);
        return always;
    }

    /**
     * An open action item on the page of a meeting.
     *
     * @param page the page
     * @param writtenAt when it was written there
     */
    record Task(long page, Instant writtenAt) {}

    private final class Now extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
