package org.oneonone.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingLife;
import org.oneonone.meeting.MeetingName;
import org.oneonone.meeting.MeetingServices;
import org.oneonone.meeting.Slot;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Phrase;
import org.oneonone.person.Refusal;
import org.oneonone.series.DirectLock;
import org.oneonone.series.InMemoryHistory;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.series.Series;
import org.oneonone.testing.ExamplePeople;
import org.oneonone.testing.PlainTexts;

public class MeetingClosingTest {
    private static final long PAGE = 10;
    private static final String MACRO = "<ac:structured-macro ac:name=\"one-on-one-agenda\"/>";
    private static final String PAY = "<li>Pay &lt;b&gt; <em>(Maya)</em></li>";
    private static final String PLAN = "<li><a href=\"https://x.org/?a&amp;b\">Plan</a> <em>(Ravi)</em></li>";

    private final Clock clock = Clock.fixed(Instant.parse("2026-12-01T09:10:00Z"), ZoneOffset.UTC);
    private final InMemoryMeetingStore meetings = new InMemoryMeetingStore();
    private final InMemorySeriesStore store = new InMemorySeriesStore();
    private final InMemoryPointStore points = new InMemoryPointStore();
    private final AtomicBoolean isBroken = new AtomicBoolean();
    private final PileOfBodies pages = new PileOfBodies((page, body) -> fail());
    private final Series series = store.create(terms(fortnightly()));
    private final MeetingLife life = MeetingServices.life(meetings, store, new InMemoryHistory(), clock);
    private final AgendaBook book = new AgendaBook(
            points, MeetingServices.calendar(meetings, clock), new DirectLock(), new InMemoryHistory(), clock);
    private final MeetingClosing closing = new MeetingClosing(
            life, new MeetingMinutes(points, new DirectLock(), new ExamplePeople(), new PlainTexts(), pages, clock));
    private MeetingName name;

    @Before
    public void aMeetingWithAPage() {
        Slot slot = Slot.at(Instant.parse("2026-12-01T09:00:00Z"), 30);
        Meeting meeting = meetings.add(series.id(), slot, Meeting.Outcome.PLANNED, Optional.empty());
        meetings.save(meeting.withPage(OptionalLong.of(PAGE)));
        name = new MeetingName.Row(meeting.id());
        pages.bodies.put(PAGE, "<p>a</p>" + MACRO + "<p>b</p>");
    }

    @Test
    public void whatWasDiscussedIsWrittenAndWhatIsOpenGoesOnToTheNextMeeting() {
        discussed("Pay <b>", MAYA);
        discussed("[Plan](https://x.org/?a&b)", RAVI);
        TalkingPoint open = book.add(series, Optional.of("Later"), Optional.empty(), MAYA);

        MeetingClosing.Closed closed = closing.close(series, name, MAYA);

        assertThat(closed.meeting().isClosed()).isTrue();
        assertThat(closed.notice()).isEmpty();
        assertThat(pages.bodies.get(PAGE)).isEqualTo("<p>a</p>" + MACRO + "<ul>" + PAY + PLAN + "</ul><p>b</p>");
        assertThat(book.placeOf(series, open.id()).orElseThrow().start())
                .isEqualTo(Instant.parse("2026-12-15T09:00:00Z"));
    }

    @Test
    public void closedAgainItWritesNothingAndAfterReopeningOnlyWhatIsNew() {
        discussed("Pay <b>", MAYA);
        closing.close(series, name, MAYA);
        closing.close(series, name, RAVI);
        assertThat(pages.versions).isEqualTo(1);

        life.reopen(series, name, RAVI);
        discussed("[Plan](https://x.org/?a&b)", RAVI);
        closing.close(series, name, RAVI);

        assertThat(pages.versions).isEqualTo(2);
        assertThat(pages.bodies.get(PAGE)).isEqualTo("<p>a</p>" + MACRO + "<ul>" + PAY + PLAN + "</ul><p>b</p>");
    }

    @Test
    public void whoMayNotEditThePageClosesTheMeetingAndIsTold() {
        discussed("Pay <b>", MAYA);
        pages.readers.add(RAVI);

        assertThat(closing.close(series, name, RAVI).notice()).contains(Phrase.of("oneonone.agenda.close.unwritten"));
        assertThat(pages.bodies.get(PAGE)).doesNotContain("Pay");

        assertThat(closing.close(series, name, MAYA).notice()).isEmpty();
        assertThat(pages.bodies.get(PAGE)).contains(PAY);
    }

    @Test
    public void killedBetweenClosingAndWritingItWritesTheNextTime() {
        discussed("Pay <b>", MAYA);
        isBroken.set(true);
        assertThatThrownBy(() -> closing.close(series, name, MAYA)).isInstanceOf(IllegalStateException.class);
        // The host rolls the page back together with what was to be remembered of it.
        pages.bodies.put(PAGE, "<p>a</p>" + MACRO + "<p>b</p>");
        isBroken.set(false);

        assertThat(points.ofSeries(series.id()))
                .extracting(point -> point.fate().isWritten())
                .containsExactly(false);
        assertThat(closing.close(series, name, RAVI).notice()).isEmpty();
        assertThat(pages.bodies.get(PAGE)).isEqualTo("<p>a</p>" + MACRO + "<ul>" + PAY + "</ul><p>b</p>");
    }

    @Test
    public void aMeetingWithoutAPageIsClosedAndSaysWhatIsMissingOnlyIfThereWasSomethingToWrite() {
        MeetingName other = new MeetingName.Date(series.id(), Instant.parse("2026-12-15T09:00:00Z"));
        assertThat(closing.close(series, other, MAYA).notice()).isEmpty();

        discussed("Pay <b>", MAYA);
        meetings.save(meetings.ofSeries(series.id()).get(0).withPage(OptionalLong.empty()));

        assertThat(closing.close(series, name, MAYA).notice()).contains(Phrase.of("oneonone.agenda.close.no-page"));
    }

    @Test
    public void whatIsWrittenCanNeitherBeEditedNorDeletedButReopened() {
        TalkingPoint pay = discussed("Pay <b>", MAYA);
        closing.close(series, name, MAYA);
        long version = points.byId(pay.id()).orElseThrow().version();

        assertThatThrownBy(() -> book.edit(series, pay.id(), Optional.of("x"), version, MAYA))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> book.delete(series, pay.id(), MAYA)).isInstanceOf(Refusal.class);
        assertThat(book.reopen(series, pay.id(), RAVI).isOpen()).isTrue();
        assertThat(version).isGreaterThan(pay.version());
    }

    private TalkingPoint discussed(String text, PersonKey who) {
        TalkingPoint added = book.add(series, Optional.of(text), Optional.empty(), who);
        return book.discuss(series, added.id(), who);
    }

    private void fail() {
        if (isBroken.get()) {
            throw new IllegalStateException("The node is gone");
        }
    }
}
