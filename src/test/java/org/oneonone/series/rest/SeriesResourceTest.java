package org.oneonone.series.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.cadence.recurrence.RuleRecurrence;
import org.oneonone.excusal.ExampleExcusals;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.meeting.MeetingStore;
import org.oneonone.privacy.Attendance;
import org.oneonone.privacy.OwnSeries;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.series.SeriesBook;
import org.oneonone.series.SeriesId;
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

public class SeriesResourceTest {
    private static final String FORTNIGHTLY = "{\"rrule\":\"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU\","
            + "\"start\":\"2026-12-01T10:00\",\"zone\":\"Europe/Berlin\",\"durationMinutes\":30}";
    private static final String SERIES =
            "{\"spaceKey\":\"TEAM\",\"kind\":\"MANAGER_REPORT\",\"lead\":{\"name\":\"maya\"},"
                    + "\"partner\":{\"name\":\"ravi\"},\"cadence\":" + FORTNIGHTLY + "}";

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private final Caller caller = new Caller();
    private final ExamplePeople people = new ExamplePeople();
    private final InMemorySeriesStore store = new InMemorySeriesStore();
    private final MeetingStore meetings = mock(MeetingStore.class);
    private final Templates templates = mock(Templates.class);
    private final RuleRecurrence recurrence = new RuleRecurrence();
    private final InProcessRest rest = rest();

    @Before
    public void noMeetingsYet() {
        caller.is(MAYA);
        when(meetings.ofSeries(any(SeriesId.class))).thenReturn(List.of());
        when(templates.current(any(), any())).thenReturn(Optional.empty());
    }

    private InProcessRest rest() {
        Access access = new Access(caller.users(), new TeamSpace().rights(), store, meetings);
        PlainTexts texts = new PlainTexts();
        SeriesRules rules = SeriesServices.rules(people, templates, recurrence, clock);
        SeriesBook book = SeriesServices.book(store, rules, clock);
        MeetingCalendar calendar = new MeetingCalendar(meetings, ExampleExcusals.NONE, recurrence, clock);
        return new InProcessRest(new SeriesResource(
                access,
                new OwnSeries(store, people),
                book,
                new SeriesWriter(calendar, new Attendance(people, people), people, texts)));
    }

    @Test
    public void beginsASeries() {
        Answer answer = rest.post("/series", SERIES);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("id")).isEqualTo("1");
        assertThat(answer.json().get("id").isTextual()).isTrue();
        assertThat(answer.text("lead.displayName")).isEqualTo("Maya");
        assertThat(answer.text("partner.userKey")).isEqualTo("key-ravi");
        assertThat(answer.text("state")).isEqualTo("ACTIVE");
        assertThat(answer.text("cadence.start")).isEqualTo("2026-12-01T09:00:00Z");
        assertThat(answer.text("cadence.text")).isEqualTo("every second Tuesday at 10:00 (Europe/Berlin), 30 minutes");
        assertThat(answer.text("next")).isEqualTo("2026-12-01T09:00:00Z");
        assertThat(answer.json().get("homePageId").isNull()).isTrue();
        assertThat(answer.json().get("template").isNull()).isTrue();
        assertThat(answer.text("health.expected")).isEqualTo("0");
    }

    @Test
    public void aRuleOfNullMeansByArrangementAndAnEmptyOneIsRefused() {
        String adHoc = SERIES.replace("\"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU\"", "null");
        Answer made = rest.post("/series", adHoc);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().at("/cadence/rrule").isNull()).isTrue();
        assertThat(made.json().at("/cadence").has("rrule")).isTrue();
        assertThat(made.json().get("next").isNull()).isTrue();
        assertThat(field(rest.post("/series", adHoc.replace("null", "\"\"")))).isEqualTo("rrule");
    }

    @Test
    public void badInputAnswers400AndNamesTheField() {
        assertThat(field(rest.post("/series", SERIES.replace("ravi", "nobody"))))
                .isEqualTo("partner");
        assertThat(field(rest.post("/series", SERIES.replace("ravi", "maya")))).isEqualTo("partner");
        assertThat(field(rest.post("/series", SERIES.replace("WEEKLY", "SECONDLY"))))
                .isEqualTo("rrule");
        assertThat(field(rest.post("/series", SERIES.replace("Europe/Berlin", "Mars/Olympus"))))
                .isEqualTo("zone");
        assertThat(field(rest.post("/series", SERIES.replace(":30}", ":3}")))).isEqualTo("durationMinutes");
        assertThat(field(rest.post("/series", SERIES.replace("TEAM", "NOPE")))).isEqualTo("spaceKey");
        assertThat(field(rest.post("/series", "{}"))).isEqualTo("spaceKey");
    }

    @Test
    public void valuesOfAWrongTypeAreRefused() {
        assertThat(field(rest.post("/series", SERIES.replace(":30}", ":\"thirty\"}"))))
                .isEqualTo("durationMinutes");
        assertThat(field(rest.post("/series", SERIES.replace(":30}", ":30.5}"))))
                .isEqualTo("durationMinutes");
        assertThat(field(rest.post("/series", SERIES.replace("\"TEAM\"", "7")))).isEqualTo("spaceKey");
        assertThat(field(rest.post("/series", SERIES.replace("\"TEAM\"", "[]"))))
                .isEqualTo("spaceKey");
        assertThat(field(rest.post("/series", SERIES.replace("{\"name\":\"ravi\"}", "\"ravi\""))))
                .isEqualTo("partner");
        assertThat(field(rest.post("/series", SERIES.replace(FORTNIGHTLY, "true"))))
                .isEqualTo("cadence");
    }

    @Test
    public void membersThatWeDoNotKnowArePassedOver() {
        assertThat(rest.post("/series", SERIES.replaceFirst("\\{", "{\"colour\":\"red\","))
                        .status())
                .isEqualTo(201);
    }

    @Test
    public void whatIsNoJsonIsRefusedWithoutTheParsersWords() {
        for (String body :
                List.of("{", "nonsense", "[]", "null", "", "{\"a\":1}}", "{\"kind\":\"PEER\",\"kind\":\"PEER\"}")) {
            Answer answer = rest.post("/series", body);

            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.body())
                    .doesNotContain("jackson")
                    .doesNotContain("Exception")
                    .doesNotContain("line:");
        }
        assertThat(rest.post("/series").status()).isEqualTo(400);
    }

    @Test
    public void otherTypesOfBodiesAreRefused() {
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data")) {
            Answer answer = rest.send("POST", "/series", type, SERIES);

            assertThat(answer.status()).as(type).isEqualTo(415);
            assertThat(answer.text("message")).contains("JSON");
        }
        assertThat(rest.send("POST", "/series/1/pause", "text/plain", "x").status())
                .isEqualTo(415);
    }

    @Test
    public void eachOfThePairSeesTheSeriesAndNobodyElse() {
        rest.post("/series", SERIES);

        assertThat(rest.get("/series/1").status()).isEqualTo(200);
        caller.is(RAVI);
        assertThat(rest.get("/series/1").status()).isEqualTo(200);
        assertThat(rest.get("/series").text("totalSize")).isEqualTo("1");
        caller.is(OLGA);
        assertThat(rest.get("/series").text("totalSize")).isEqualTo("0");
    }

    @Test
    public void toAnOutsiderASeriesLooksLikeNone() {
        rest.post("/series", SERIES);
        caller.is(OLGA);

        for (String path : List.of("/series/%s", "/series/%s/pause", "/series/%s/resume", "/series/%s/end")) {
            String method = path.endsWith("%s") ? "GET" : "POST";
            Answer theirs = rest.send(method, path.formatted("1"), null, null);
            Answer none = rest.send(method, path.formatted("2"), null, null);

            assertThat(theirs.status()).isEqualTo(404);
            assertThat(theirs).isEqualTo(none);
        }
        assertThat(rest.put("/series/1", "{}").status()).isEqualTo(404);
        assertThat(rest.get("/series/one").status()).isEqualTo(404);
        assertThat(rest.get("/series/99999999999999999999").status()).isEqualTo(404);
    }

    @Test
    public void nobodyLoggedInIsAskedToLogIn() {
        caller.isNobody();

        assertThat(rest.post("/series", SERIES).status()).isEqualTo(401);
        assertThat(rest.post("/series/preview", SERIES).status()).isEqualTo(401);
        assertThat(rest.get("/series").status()).isEqualTo(401);
        assertThat(rest.get("/series/1").status()).isEqualTo(401);
        assertThat(rest.put("/series/1", "{}").status()).isEqualTo(401);
        assertThat(rest.post("/series/1/pause").status()).isEqualTo(401);
    }

    @Test
    public void changesPausesResumesAndEnds() {
        rest.post("/series", SERIES);

        assertThat(rest.put("/series/1", "{\"kind\":\"PEER\"}").text("kind")).isEqualTo("PEER");
        assertThat(rest.post("/series/1/pause").text("state")).isEqualTo("PAUSED");
        assertThat(rest.get("/series/1").json().get("next").isNull()).isTrue();
        assertThat(rest.post("/series/1/resume", "{}").text("state")).isEqualTo("ACTIVE");
        assertThat(rest.post("/series/1/end").text("state")).isEqualTo("ENDED");
        assertThat(rest.post("/series/1/resume").status()).isEqualTo(409);
    }

    @Test
    public void whatWasAnsweredMayBeSentBack() {
        Answer made = rest.post("/series", SERIES.replace("TEAM", "team"));

        Answer again = rest.put("/series/1", made.body());

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(made.json());
        assertThat(made.text("spaceKey")).isEqualTo("TEAM");
    }

    @Test
    public void listsComeInParts() {
        for (int i = 0; i < 3; i++) {
            rest.post("/series", SERIES);
        }

        Answer part = rest.get("/series?start=1&limit=1");

        assertThat(part.json().at("/results/0/id").asText()).isEqualTo("2");
        assertThat(part.json().get("results")).hasSize(1);
        assertThat(part.text("start")).isEqualTo("1");
        assertThat(part.text("limit")).isEqualTo("1");
        assertThat(part.text("size")).isEqualTo("1");
        assertThat(part.text("totalSize")).isEqualTo("3");
        assertThat(field(rest.get("/series?limit=201"))).isEqualTo("limit");
        assertThat(field(rest.get("/series?start=-1"))).isEqualTo("start");
        assertThat(rest.get("/series?start=7").json().get("results")).isEmpty();
    }

    @Test
    public void tellsWhoWouldMeetBeforeAnythingIsKeptAndLetsNoThirdPersonBegin() {
        assertThat(rest.post("/series/preview", SERIES).text("partner.displayName"))
                .isEqualTo("Ravi");
        caller.is(OLGA);
        assertThat(rest.post("/series/preview", SERIES).status()).isEqualTo(403);
        assertThat(rest.post("/series", SERIES).status()).isEqualTo(403);
    }

    @Test
    public void thingsThatAreNotThereSayTheSameAsThingsOfOthers() {
        Answer answer = rest.get("/nowhere");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(rest.get("/series/4711").body());
        assertThat(rest.send("DELETE", "/series/1", null, null).status()).isEqualTo(405);
    }

    private static String field(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("statusCode")).isEqualTo("400");
        assertThat(answer.text("message")).isEqualTo(answer.text("errors.0.message"));
        return answer.text("errors.0.field");
    }
}
