package org.oneonone.agenda.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.pages.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.agenda.AgendaBook;
import org.oneonone.agenda.InMemoryPointStore;
import org.oneonone.agenda.MeetingMinutes;
import org.oneonone.agenda.PileOfBodies;
import org.oneonone.agenda.TalkingPoint;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingName;
import org.oneonone.meeting.MeetingServices;
import org.oneonone.meeting.Slot;
import org.oneonone.person.PersonKey;
import org.oneonone.series.DirectLock;
import org.oneonone.series.InMemoryHistory;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.series.Series;
import org.oneonone.testing.Caller;
import org.oneonone.testing.ExamplePeople;
import org.oneonone.testing.Golden;
import org.oneonone.testing.PlainTexts;
import org.oneonone.testing.RealTemplates;
import org.oneonone.testing.TeamSpace;
import org.oneonone.web.Access;
import org.oneonone.web.PageAnswers;

public class AgendaMacroTest {
    private static final long FIRST = 101;
    private static final long SECOND = 102;

    private final Clock clock = Clock.fixed(Instant.parse("2026-12-15T09:10:00Z"), ZoneOffset.UTC);
    private final InMemoryMeetingStore meetings = new InMemoryMeetingStore();
    private final InMemorySeriesStore store = new InMemorySeriesStore();
    private final InMemoryPointStore points = new InMemoryPointStore();
    private final Caller caller = new Caller();
    private final Series series = store.create(terms(fortnightly()));
    private final AgendaMacro macro = macro();

    @Before
    public void aClosedMeetingAndOneThatIsBeingHeld() {
        meeting("2026-12-01T09:00:00Z", FIRST);
        meeting("2026-12-15T09:00:00Z", SECOND);
        caller.is(MAYA);
    }

    @Test
    public void anAgendaWithoutPointsInvitesToAddOne() {
        check("empty", "Nothing on it yet.", SECOND);
    }

    @Test
    public void pointsOfBothAreToldApartAndDiscussedOnesComeLast() {
        TalkingPoint pay = bring("Pay", MAYA, "2026-11-25T09:00:00Z");
        closeFirst();
        bring("Read [the plan](https://x.org/a?b=c&d=e), then https://x.org.", RAVI, "2026-12-14T09:00:00Z");
        bring("<img src=x onerror=alert(1)> \"q\" & {0} $point [x](javascript:alert(1))", RAVI, "2026-12-14T10:00:00Z");
        TalkingPoint said = bring("Holidays", MAYA, "2026-12-14T11:00:00Z");
        book("2026-12-15T09:05:00Z").discuss(series, said.id(), RAVI);

        check("many", "Carried, linked, hostile and discussed points, as Maya sees them.", SECOND);
        assertThat(html(SECOND))
                .contains("data-oneonone-point=\"" + pay.id() + "\"")
                .doesNotContain("<img");
    }

    @Test
    public void aClosedMeetingShowsOnlyWhatItsPageDoesNotHave() {
        TalkingPoint said = bring("Said", MAYA, "2026-11-25T09:00:00Z");
        book("2026-12-01T09:05:00Z").discuss(series, said.id(), MAYA);
        bring("Open", MAYA, "2026-11-25T10:00:00Z");
        closeFirst();

        check("closed-unwritten", "It could not be written into the page, so it is still printed here.", FIRST);

        var pages = new PileOfBodies((page, body) -> {});
        pages.bodies.put(FIRST, "");
        new MeetingMinutes(points, new DirectLock(), new ExamplePeople(), new PlainTexts(), pages, clock)
                .write(series, meetings.ofSeries(series.id()).get(0), MAYA);

        check("closed", "The page has what was discussed; what is open waits elsewhere.", FIRST);
    }

    @Test
    public void aMeetingThatWasMissedSaysThatItTakesNothingMore() {
        bring("Open", MAYA, "2026-11-25T10:00:00Z");

        check("over", "Its points wait for the next meeting.", FIRST);
    }

    @Test
    public void othersAndOtherPagesGetASentence() {
        bring("Secret", MAYA, "2026-11-25T10:00:00Z");
        assertThat(html(999)).contains("does not belong to a 1-on-1");
        assertThat(html(0)).contains("On the page of a meeting");

        caller.is(OLGA);
        check("outsider", "Somebody else who can read the page.", SECOND);
        caller.isNobody();
        assertThat(html(SECOND)).contains("two other people").doesNotContain("Secret");
    }

    private void meeting(String start, long page) {
        Meeting meeting =
                meetings.add(series.id(), Slot.at(Instant.parse(start), 30), Meeting.Outcome.PLANNED, Optional.empty());
        meetings.save(meeting.withPage(OptionalLong.of(page)));
    }

    private TalkingPoint bring(String text, PersonKey who, String when) {
        return book(when).add(series, Optional.of(text), Optional.empty(), who);
    }

    private AgendaBook book(String now) {
        Clock then = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return new AgendaBook(
                points, MeetingServices.calendar(meetings, then), new DirectLock(), new InMemoryHistory(), then);
    }

    private void closeFirst() {
        Clock then = Clock.fixed(Instant.parse("2026-12-01T09:30:00Z"), ZoneOffset.UTC);
        MeetingServices.life(meetings, store, new InMemoryHistory(), then)
                .close(series, new MeetingName.Date(series.id(), Instant.parse("2026-12-01T09:00:00Z")), MAYA);
    }

    private void check(String golden, String purpose, long page) {
        Golden.check("agenda/agenda-" + golden + ".html", purpose, html(page));
    }

    private String html(long id) {
        Page page = mock(Page.class);
        lenient().when(page.getId()).thenReturn(id);
        lenient().when(page.getLatestVersionId()).thenReturn(id);
        ConversionContext context = mock(ConversionContext.class);
        when(context.getEntity()).thenReturn(page);
        return macro.execute(Map.of(), "", context);
    }

    private AgendaMacro macro() {
        var screen = RealTemplates.screen();
        var view = new AgendaView(
                new PageAnswers(() -> null, meetings, store),
                MeetingServices.calendar(meetings, clock),
                points,
                new PointLine(new ExamplePeople(), new PlainTexts()),
                screen);
        return new AgendaMacro(new Access(caller.users(), new TeamSpace().rights(), store, meetings), view, screen);
    }
}
