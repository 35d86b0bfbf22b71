package org.oneonone.series.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.cadence.recurrence.RuleRecurrence;
import org.oneonone.excusal.ExampleExcusals;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.meeting.MeetingStore;
import org.oneonone.privacy.Attendance;
import org.oneonone.privacy.OwnSeries;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.series.SeriesId;
import org.oneonone.series.SeriesServices;
import org.oneonone.template.Templates;
import org.oneonone.testing.Caller;
import org.oneonone.testing.ExamplePeople;
import org.oneonone.testing.InProcessRest;
import org.oneonone.testing.InProcessRest.Answer;
import org.oneonone.testing.PlainTexts;
import org.oneonone.testing.TeamSpace;
import org.oneonone.web.Access;

public class SeriesPresenceTest {
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private final Caller caller = new Caller();
    private final ExamplePeople people = new ExamplePeople();
    private final InMemorySeriesStore store = new InMemorySeriesStore();
    private final MeetingStore meetings = mock(MeetingStore.class);
    private final InProcessRest rest = rest();

    @Before
    public void aSeriesOfMayaAndRavi() {
        lenient().when(meetings.ofSeries(any(SeriesId.class))).thenReturn(List.of());
        store.create(terms(fortnightly()));
        caller.is(MAYA);
    }

    private InProcessRest rest() {
        RuleRecurrence recurrence = new RuleRecurrence();
        var rules = SeriesServices.rules(people, mock(Templates.class), recurrence, clock);
        var calendar = new MeetingCalendar(meetings, ExampleExcusals.NONE, recurrence, clock);
        return new InProcessRest(new SeriesResource(
                new Access(caller.users(), new TeamSpace().rights(), store, meetings),
                new OwnSeries(store, people),
                SeriesServices.book(store, rules, clock),
                new SeriesWriter(calendar, new Attendance(people, people), people, new PlainTexts())));
    }

    @Test
    public void nothingIsSaidWhileBothAreThere() {
        Answer series = rest.get("/series/1");

        assertThat(series.text("lead.presence")).isEqualTo("PRESENT");
        assertThat(series.text("partner.presence")).isEqualTo("PRESENT");
        assertThat(series.json().get("concerns")).isEmpty();
    }

    @Test
    public void everyAnswerSaysThatAPartnerIsDeactivatedUntilTheSeriesEnds() {
        people.deactivate(RAVI);

        for (Answer answer : List.of(rest.get("/series/1"), rest.post("/series/1/pause"))) {
            assertThat(answer.text("partner.presence")).isEqualTo("DEACTIVATED");
            assertThat(answer.text("partner.displayName")).isEqualTo("Ravi");
            assertThat(answer.json().at("/concerns/0").asText()).startsWith("The account of Ravi is deactivated.");
        }
        assertThat(rest.get("/series").json().at("/results/0/partner/presence").asText())
                .isEqualTo("DEACTIVATED");
        assertThat(rest.post("/series/1/end").json().get("concerns")).isEmpty();
    }

    @Test
    public void seriesInSpacesThatOneMayNotViewAreNotListed() {
        people.hideSpaceFrom(RAVI);
        assertThat(rest.get("/series/1").text("partner.presence")).isEqualTo("NO_SPACE");

        caller.is(RAVI);

        assertThat(rest.get("/series").text("totalSize")).isEqualTo("0");
    }
}
