package org.oneonone.series.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.oneonone.series.ExampleSeries.OLGA;

import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.cadence.recurrence.RuleRecurrence;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.series.SeriesRules;
import org.oneonone.series.SeriesServices;
import org.oneonone.template.Templates;
import org.oneonone.testing.Caller;
import org.oneonone.testing.ExamplePeople;
import org.oneonone.testing.InProcessRest;
import org.oneonone.testing.InProcessRest.Answer;
import org.oneonone.testing.PlainTexts;
import org.oneonone.testing.TeamSpace;
import org.oneonone.web.Access;
import org.oneonone.web.Dates;

public class CadenceResourceTest {
    private static final String FORTNIGHTLY = wish("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2026-12-01T10:00");

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private final Caller caller = new Caller();
    private final TimeZoneManager zones = mock(TimeZoneManager.class);
    private final LocaleResolver locales = mock(LocaleResolver.class);
    private final InProcessRest rest = rest();

    @Before
    public void olgaLivesInNewYork() {
        caller.is(OLGA);
        when(zones.getUserTimeZone()).thenReturn(TimeZone.getTimeZone("America/New_York"));
        when(locales.getLocale()).thenReturn(Locale.UK);
    }

    @Test
    public void previewsACadenceInItsWordsAndItsFirstDates() {
        Answer answer = rest.post("/cadences/preview", FORTNIGHTLY.replace("30}", "30,\"count\":2}"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("results"))
                .extracting(date -> date.asText())
                .containsExactly("2026-12-01T09:00:00Z", "2026-12-15T09:00:00Z");
        assertThat(answer.text("text")).isEqualTo("every second Tuesday at 10:00 (Europe/Berlin), 30 minutes");
    }

    @Test
    public void saysTheNextFiveDatesInTheViewersOwnZoneAndLanguage() {
        Answer answer = rest.post("/cadences/preview", FORTNIGHTLY);

        assertThat(answer.json().get("dates"))
                .extracting(date -> date.asText())
                .hasSize(5)
                .startsWith("Tue, 1 Dec 2026, 04:00", "Tue, 15 Dec 2026, 04:00");
        assertThat(answer.json().has("note")).isFalse();
    }

    @Test
    public void tellsThatTheRuleHasNoDateOnTheFirstDay() {
        Answer answer = rest.post("/cadences/preview", wish("FREQ=WEEKLY;BYDAY=TU", "2026-12-02T10:00"));

        assertThat(answer.json().get("results").get(0).asText()).isEqualTo("2026-12-08T09:00:00Z");
        assertThat(answer.text("note"))
                .isEqualTo(
                        "The rule has no date on the day that you gave. The first meeting is on Tue, 8 Dec 2026, 04:00.");
    }

    @Test
    public void aCadenceByArrangementHasWordsAndNoDates() {
        Answer answer =
                rest.post("/cadences/preview", FORTNIGHTLY.replace("\"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU\"", "null"));

        assertThat(answer.text("text")).isEqualTo("By arrangement, 30 minutes");
        assertThat(answer.json().get("results")).isEmpty();
        assertThat(answer.json().get("dates")).isEmpty();
    }

    @Test
    public void whatCannotBeIsRefusedAtItsFieldInASentence() {
        assertThat(message("FREQ=WEEKLY;UNTIL=20261130")).startsWith("This rule ends before it starts.");
        assertThat(message("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")).startsWith("No date ever follows from this rule.");
        assertThat(message("FREQ=DAILY;COUNT=1000000")).contains("after 1000 at most");
        assertThat(field(rest.post("/cadences/preview", FORTNIGHTLY.replace("Europe/Berlin", "Mars/Olympus"))))
                .isEqualTo("zone");
        assertThat(field(rest.post("/cadences/preview", FORTNIGHTLY.replace("30}", "30,\"count\":0}"))))
                .isEqualTo("count");
    }

    @Test
    public void aZoneThatWasRenamedGoesByBothItsNames() {
        assertThat(rest.post("/cadences/preview", FORTNIGHTLY.replace("Europe/Berlin", "Asia/Calcutta"))
                        .json()
                        .at("/results/0")
                        .asText())
                .isEqualTo("2026-12-01T04:30:00Z");
        assertThat(rest.post("/cadences/preview", FORTNIGHTLY.replace("Europe/Berlin", "Europe/Kiev"))
                        .json()
                        .at("/results/0")
                        .asText())
                .isEqualTo("2026-12-01T08:00:00Z");
    }

    @Test
    public void nobodyLoggedInIsAskedToLogIn() {
        caller.isNobody();

        assertThat(rest.post("/cadences/preview", FORTNIGHTLY).status()).isEqualTo(401);
    }

    private InProcessRest rest() {
        RuleRecurrence recurrence = new RuleRecurrence();
        InMemorySeriesStore store = new InMemorySeriesStore();
        SeriesRules rules = SeriesServices.rules(new ExamplePeople(), mock(Templates.class), recurrence, clock);
        Access access = new Access(caller.users(), new TeamSpace().rights(), store, new InMemoryMeetingStore());
        return new InProcessRest(new CadenceResource(
                access,
                SeriesServices.book(store, rules, clock),
                recurrence,
                new PlainTexts(),
                new Dates(zones, locales)));
    }

    private String message(String rule) {
        Answer answer = rest.post("/cadences/preview", wish(rule, "2026-12-01T10:00"));
        assertThat(field(answer)).isEqualTo("rrule");
        return answer.text("errors.0.message");
    }

    private static String field(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        return answer.text("errors.0.field");
    }

    private static String wish(String rule, String start) {
        return "{\"rrule\":\"" + rule + "\",\"start\":\"" + start
                + "\",\"zone\":\"Europe/Berlin\",\"durationMinutes\":30}";
    }
}
