package org.oneonone.excusal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.testing.TeamSpace.SAM;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.excusal.ExcusalServices;
import org.oneonone.excusal.InMemoryHolidayStore;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.person.PersonKey;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.template.ExampleTemplates;
import org.oneonone.template.SpaceSettingsStore;
import org.oneonone.testing.Caller;
import org.oneonone.testing.InProcessRest;
import org.oneonone.testing.InProcessRest.Answer;
import org.oneonone.testing.TeamSpace;
import org.oneonone.web.Access;

public class HolidayResourceTest {
    private static final PersonKey ADMIN = new PersonKey("key-admin");
    private static final String CHRISTMAS = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261225\r\n"
            + "DTEND;VALUE=DATE:20261227\r\nSUMMARY:Christmas\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n"
            + "DTSTART:20261224T180000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);
    private final Caller caller = new Caller();
    private final InMemoryHolidayStore store = new InMemoryHolidayStore();
    private final SpaceSettingsStore settings = ExampleTemplates.settings();
    private final InProcessRest rest = rest();

    @Before
    public void theAdministratorIsLoggedIn() {
        caller.isSystemAdmin(ADMIN);
    }

    @Test
    public void whatIsBroughtInEverybodyMayChoose() {
        Answer made = take(" Germany,\n Bavaria ", CHRISTMAS);
        caller.is(OLGA);
        Answer seen = rest.get("/holidays");

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.body())
                .isEqualTo("{\"id\":\"1\",\"name\":\"Germany, Bavaria\",\"days\":2,\"from\":\"2026-12-25\","
                        + "\"to\":\"2026-12-26\",\"ignored\":1}");
        assertThat(seen.text("totalSize")).isEqualTo("1");
        assertThat(seen.json().at("/results/0/name").asText()).isEqualTo("Germany, Bavaria");
        assertThat(seen.json().at("/results/0").has("ignored")).isFalse();
    }

    @Test
    public void theSameNameAgainReplaces() {
        String id = take("DE", CHRISTMAS).text("id");
        Answer again = take("DE", CHRISTMAS.replace("20261227", "20261226"));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("id")).isEqualTo(id);
        assertThat(again.text("days")).isEqualTo("1");
        assertThat(rest.get("/holidays").text("totalSize")).isEqualTo("1");
    }

    @Test
    public void aForgottenCalendarIsNoSpacesChoiceAnyMore() {
        String path = "/holidays/" + take("DE", CHRISTMAS).text("id");
        settings.save("TEAM", ExampleTemplates.withHolidays(1));

        assertThat(delete(path).status()).isEqualTo(204);

        assertThat(settings.of("TEAM").holidays()).isEmpty();
        assertThat(rest.get("/holidays").text("totalSize")).isEqualTo("0");
        assertThat(delete(path).status()).isEqualTo(404);
        assertThat(delete("/holidays/DE").status()).isEqualTo(404);
    }

    @Test
    public void whatCannotBeUsedIsRefusedInASentenceAndLeavesWhatIsThere() {
        take("DE", CHRISTMAS);

        assertThat(field(take("", CHRISTMAS))).isEqualTo("name");
        assertThat(field(take("  \n ", CHRISTMAS))).isEqualTo("name");
        assertThat(field(take("x".repeat(101), CHRISTMAS))).isEqualTo("name");
        assertThat(field(take("DE\u0000", CHRISTMAS))).isEqualTo("name");
        assertThat(field(take("DE", "\u0007" + CHRISTMAS))).isEqualTo("ics");
        assertThat(field(rest.post("/holidays", "{\"ics\":\"x\"}"))).isEqualTo("name");
        assertThat(field(rest.post("/holidays", "{\"name\":\"DE\"}"))).isEqualTo("ics");
        assertThat(field(take("DE", ""))).isEqualTo("ics");
        assertThat(field(take("DE", "nothing"))).isEqualTo("ics");
        assertThat(field(take("DE", CHRISTMAS.substring(0, 90)))).isEqualTo("ics");
        assertThat(field(take("DE", CHRISTMAS.replace("2026", "1926")))).isEqualTo("ics");
        assertThat(field(take("DE", CHRISTMAS.replace("DTEND;VALUE=DATE:20261227", "RRULE:FREQ=DAILY;COUNT=1000000"))))
                .isEqualTo("ics");
        assertThat(field(take("DE", CHRISTMAS.replace("20261225", "20161225").replace("20261227", "20461227"))))
                .isEqualTo("ics");
        assertThat(rest.get("/holidays").json().at("/results/0/days").asInt()).isEqualTo(2);
    }

    @Test
    public void fiftyMegabytesAreTooManyAndNothingIsChanged() {
        take("DE", CHRISTMAS);

        Answer large = rest.post("/holidays", "{\"name\":\"DE\",\"ics\":\"" + "x".repeat(50 * 1024 * 1024) + "\"}");

        assertThat(large.status()).isEqualTo(413);
        assertThat(large.text("message")).contains("Send less");
        assertThat(rest.get("/holidays").json().at("/results/0/days").asInt()).isEqualTo(2);
    }

    @Test
    public void fiveHundredRulesOfTwoThousandYearsAreAnsweredInTime() {
        String event =
                "BEGIN:VEVENT\nDTSTART;VALUE=DATE:00010101\nRRULE:FREQ=YEARLY;BYDAY=MO;UNTIL=20211001\nEND:VEVENT\n";
        String ics = "BEGIN:VCALENDAR\n" + event.repeat(500) + "END:VCALENDAR\n";

        assertThat(field(take("DE", ics))).isEqualTo("ics");
    }

    @Test
    public void onlySystemAdministratorsBringInAndForget() {
        String path = "/holidays/" + take("DE", CHRISTMAS).text("id");

        for (PersonKey person : List.of(MAYA, OLGA, SAM)) {
            caller.is(person);

            assertThat(take("AT", CHRISTMAS).status()).isEqualTo(403);
            assertThat(delete(path).status()).isEqualTo(403);
            assertThat(delete("/holidays/99").status()).isEqualTo(403);
            assertThat(rest.get("/holidays").text("totalSize")).isEqualTo("1");
        }
        caller.isNobody();
        assertThat(rest.get("/holidays").status()).isEqualTo(401);
        assertThat(take("AT", CHRISTMAS).status()).isEqualTo(401);
        assertThat(delete(path).status()).isEqualTo(401);
    }

    private Answer take(String name, String ics) {
        ObjectNode body = new ObjectMapper().createObjectNode();
        return rest.post("/holidays", body.put("name", name).put("ics", ics).toString());
    }

    private Answer delete(String path) {
        return rest.send("DELETE", path, null, null);
    }

    private static String field(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("message")).isNotBlank();
        return answer.text("errors.0.field");
    }

    private InProcessRest rest() {
        var access = new Access(
                caller.users(), new TeamSpace().rights(), new InMemorySeriesStore(), new InMemoryMeetingStore());
        return new InProcessRest(
                new HolidayResource(access, store, ExcusalServices.holidayBook(store, new IcsFile(), settings, clock)));
    }
}
