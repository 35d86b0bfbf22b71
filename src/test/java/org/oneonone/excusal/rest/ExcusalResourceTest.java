package org.oneonone.excusal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;
import static org.oneonone.testing.TeamSpace.INES;
import static org.oneonone.testing.TeamSpace.SAM;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.excusal.ExcusalServices;
import org.oneonone.excusal.Holiday;
import org.oneonone.excusal.InMemoryHolidayStore;
import org.oneonone.excusal.InMemoryLeaveStore;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.series.InMemoryHistory;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.template.ExampleTemplates;
import org.oneonone.template.SpaceSettingsStore;
import org.oneonone.testing.Caller;
import org.oneonone.testing.ExamplePeople;
import org.oneonone.testing.InProcessRest;
import org.oneonone.testing.InProcessRest.Answer;
import org.oneonone.testing.TeamSpace;
import org.oneonone.web.Access;

public class ExcusalResourceTest {
    private static final String EXCUSALS = "/series/1/excusals";
    private static final String WEEK = "{\"from\":\"2026-12-14\",\"to\":\"2026-12-18\",\"reason\":\" Skiing \"}";

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);
    private final Caller caller = new Caller();
    private final InMemorySeriesStore store = new InMemorySeriesStore();
    private final InMemoryLeaveStore leaves = new InMemoryLeaveStore();
    private final InMemoryHolidayStore holidays = new InMemoryHolidayStore();
    private final SpaceSettingsStore settings = ExampleTemplates.settings();
    private final InProcessRest rest = rest();

    @Before
    public void twoSeriesOfMayaAndRavi() {
        store.create(terms(fortnightly()));
        store.create(terms(fortnightly()));
        caller.is(MAYA);
    }

    @Test
    public void leaveIsOfWhoeverSaysItAndBothSeeIt() {
        Answer added = rest.post(EXCUSALS, WEEK);
        caller.is(RAVI);
        Answer seen = rest.get(EXCUSALS);

        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(added.text("kind")).isEqualTo("LEAVE");
        assertThat(added.text("person.userKey")).isEqualTo("key-maya");
        assertThat(added.text("from")).isEqualTo("2026-12-14");
        assertThat(added.text("to")).isEqualTo("2026-12-18");
        assertThat(added.text("reason")).isEqualTo("Skiing");
        assertThat(added.json().get("everySeries").asBoolean()).isFalse();
        assertThat(seen.json().at("/results/0")).isEqualTo(added.json());
        assertThat(rest.get("/series/2/excusals").text("totalSize")).isEqualTo("0");
    }

    @Test
    public void leaveOfEverySeriesIsSeenInEachAndTakenBackFromAnyOfThem() {
        Answer added = rest.post(EXCUSALS, WEEK.replace("}", ",\"everySeries\":true}"));

        assertThat(added.json().get("everySeries").asBoolean()).isTrue();
        assertThat(rest.get("/series/2/excusals").json().at("/results/0")).isEqualTo(added.json());
        assertThat(rest.send("DELETE", "/series/2/excusals/" + added.text("id"), null, null)
                        .status())
                .isEqualTo(204);
        assertThat(rest.get(EXCUSALS).text("totalSize")).isEqualTo("0");
    }

    @Test
    public void theSameAgainIsTheSame() {
        Answer first = rest.post(EXCUSALS, WEEK);
        Answer again = rest.post(EXCUSALS, WEEK);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    public void withoutAReasonThereIsNone() {
        Answer added = rest.post(EXCUSALS, "{\"from\":\"2026-12-14\",\"to\":\"2026-12-14\",\"reason\":\"  \"}");

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().has("reason")).isFalse();
    }

    @Test
    public void theListHasLeaveAndTheHolidaysOfAYearAndWhatIsOverAtItsEnd() {
        holidays.put(
                "DE",
                List.of(
                        holiday("2026-11-27", "Over"),
                        holiday("2026-12-25", "Christmas"),
                        holiday("2027-11-28", "Last"),
                        holiday("2027-11-29", "Too late")));
        settings.save("TEAM", ExampleTemplates.withHolidays(1));
        rest.post(EXCUSALS, "{\"from\":\"2026-11-02\",\"to\":\"2026-11-03\"}");
        rest.post(EXCUSALS, "{\"from\":\"2026-11-20\",\"to\":\"2026-11-28\"}");
        rest.post(EXCUSALS, "{\"from\":\"2026-11-09\",\"to\":\"2026-11-09\"}");

        Answer all = rest.get(EXCUSALS);

        assertThat(all.json().get("results").findValuesAsText("from"))
                .containsExactly("2026-11-20", "2026-12-25", "2027-11-28", "2026-11-09", "2026-11-02");
        assertThat(all.json().at("/results/1").toString())
                .isEqualTo("{\"id\":\"holiday-2026-12-25\",\"kind\":\"HOLIDAY\",\"from\":\"2026-12-25\","
                        + "\"to\":\"2026-12-25\",\"reason\":\"Christmas\"}");
        assertThat(rest.get(EXCUSALS + "?start=1&limit=1")
                        .json()
                        .at("/results/0/reason")
                        .asText())
                .isEqualTo("Christmas");
    }

    @Test
    public void theOtherOneMaySeeButNotRemoveAndHolidaysNobodyRemoves() {
        String own = EXCUSALS + "/" + rest.post(EXCUSALS, WEEK).text("id");
        caller.is(RAVI);

        assertThat(delete(own).status()).isEqualTo(403);
        assertThat(delete(EXCUSALS + "/holiday-2026-12-25").status()).isEqualTo(403);
        assertThat(delete(EXCUSALS + "/4711").status()).isEqualTo(404);
        assertThat(delete(EXCUSALS + "/nothing").status()).isEqualTo(404);
        caller.is(MAYA);
        assertThat(delete(own.replace("series/1", "series/2")).status()).isEqualTo(404);
        assertThat(delete(own).status()).isEqualTo(204);
        assertThat(delete(own).status()).isEqualTo(404);
    }

    @Test
    public void inputThatCannotBeUsedIsRefusedAtItsField() {
        assertThat(field("{}")).isEqualTo("from");
        assertThat(field("{\"from\":\"2026-12-14\"}")).isEqualTo("to");
        assertThat(field(WEEK.replace("12-18", "12-13"))).isEqualTo("to");
        assertThat(field(WEEK.replace("\"2026-12-18\"", "20261218"))).isEqualTo("to");
        assertThat(field(WEEK.replace("Skiing", "x".repeat(256)))).isEqualTo("reason");
        assertThat(field(WEEK.replace("Skiing", "\\u0000"))).isEqualTo("reason");
        assertThat(field(WEEK.replace("}", ",\"everySeries\":\"yes\"}"))).isEqualTo("everySeries");
        assertThat(rest.get(EXCUSALS).text("totalSize")).isEqualTo("0");
    }

    @Test
    public void toOthersThereIsNothingHere() {
        String own = EXCUSALS + "/" + rest.post(EXCUSALS, WEEK).text("id");

        for (var person : List.of(OLGA, SAM, INES)) {
            caller.is(person);

            assertThat(rest.get(EXCUSALS)).isEqualTo(rest.get("/series/99/excusals"));
            assertThat(rest.get(EXCUSALS).status()).isEqualTo(404);
            assertThat(rest.post(EXCUSALS, WEEK).status()).isEqualTo(404);
            assertThat(delete(own)).isEqualTo(delete("/series/99/excusals/99"));
            assertThat(delete(EXCUSALS + "/holiday-2026-12-25").status()).isEqualTo(404);
        }
        caller.isNobody();
        assertThat(rest.get(EXCUSALS).status()).isEqualTo(401);
        assertThat(rest.post(EXCUSALS, WEEK).status()).isEqualTo(401);
        assertThat(delete(own).status()).isEqualTo(401);
        caller.is(MAYA);
        assertThat(rest.get(EXCUSALS).text("totalSize")).isEqualTo("1");
    }

    private Answer delete(String path) {
        return rest.send("DELETE", path, null, null);
    }

    private String field(String body) {
        Answer answer = rest.post(EXCUSALS, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        return answer.text("errors.0.field");
    }

    private static Holiday holiday(String day, String name) {
        return new Holiday(LocalDate.parse(day), name);
    }

    private InProcessRest rest() {
        var access = new Access(caller.users(), new TeamSpace().rights(), store, new InMemoryMeetingStore());
        return new InProcessRest(new ExcusalResource(
                access,
                ExcusalServices.timeAway(leaves, holidays, settings, clock),
                ExcusalServices.leaveBook(leaves, store, new InMemoryHistory(), clock),
                new ExamplePeople()));
    }
}
