package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Test;
import org.oneonone.calendar.CalendarReader;
import org.oneonone.it.Caller.Answer;

/** Calendars as programs fetch them from the running jar: without login, by an address, at a fixed number of statements. */
public class CalendarIT {
    private static final Instant FROM = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-02-01T00:00:00Z");

    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    @Test
    public void aFeedFollowsWhatBecomesOfMeetingsAndCostsTheSameForManySeries() {
        Directory directory = new Directory(SANDBOX);
        String lead = directory.colleague("pat");
        String partner = directory.colleague("rae");
        Pair pair = Pair.of(SANDBOX, lead, partner);
        String feed = feed(lead);

        Answer one = SANDBOX.anonymous().get(feed);
        assertThat(one.status()).as(one.body()).isEqualTo(200);
        assertThat(one.header("Content-Type")).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        assertThat(starts(one))
                .containsExactly(
                        Instant.parse("2026-12-01T09:00:00Z"),
                        Instant.parse("2026-12-15T09:00:00Z"),
                        Instant.parse("2026-12-29T09:00:00Z"),
                        Instant.parse("2027-01-12T09:00:00Z"),
                        Instant.parse("2027-01-26T09:00:00Z"));

        pair.change(Instant.parse("2026-12-15T09:00:00Z"), "move", "{\"start\":\"2026-12-16T11:00\"}");
        pair.change(Instant.parse("2026-12-29T09:00:00Z"), "skip", "{\"reason\":\"a secret of ours\"}");
        Answer changed = SANDBOX.anonymous().get(feed);
        assertThat(starts(changed))
                .contains(Instant.parse("2026-12-16T10:00:00Z"))
                .doesNotContain(Instant.parse("2026-12-15T09:00:00Z"), Instant.parse("2026-12-29T09:00:00Z"));
        assertThat(changed.body()).doesNotContain("secret of ours");
        assertThat(changed.header("ETag")).isNotEqualTo(one.header("ETag"));
        assertThat(sequence(changed)).isGreaterThan(sequence(one));

        for (int more = 0; more < 4; more++) {
            Pair.of(SANDBOX, lead, partner);
        }
        Answer many = SANDBOX.anonymous().get(feed);
        assertThat(starts(many)).hasSize(4 + 4 * 5);
        assertThat(many.header("X-Sandbox-Sql-Plugin")).isNotEmpty().isEqualTo(changed.header("X-Sandbox-Sql-Plugin"));
    }

    @Test
    public void anAddressThatWasRevokedOrNeverGivenIsNotThere() {
        String feed = feed("sam");
        assertThat(SANDBOX.anonymous().get(feed).status()).isEqualTo(200);

        assertThat(SANDBOX.as("sam").delete(REST + "/calendar/feed").status()).isEqualTo(204);

        Answer revoked = SANDBOX.anonymous().get(feed);
        Answer guessed = SANDBOX.anonymous().get(REST + "/calendar/" + "A".repeat(43) + ".ics");
        assertThat(revoked.status()).isEqualTo(404);
        assertThat(revoked.body()).isEqualTo(guessed.body());
    }

    @Test
    public void onlyTheTwoDownloadTheCalendarOfTheirSeries() {
        Pair pair = Pair.of(SANDBOX, "maya", "ravi");
        String file = REST + "/series/" + pair.seriesId() + "/calendar.ics";

        assertThat(starts(pair.partner().get(file))).hasSize(5);
        assertThat(SANDBOX.as("olga").get(file).status()).isEqualTo(404);
        assertThat(SANDBOX.anonymous().get(file).status()).isEqualTo(401);
    }

    @Test
    public void noPageOfAnotherSiteMakesAnAddress() {
        Caller maya = SANDBOX.as("maya");
        String feed = feed("maya");

        Answer foreign = maya.send(maya.request(REST + "/calendar/feed")
                .header("Origin", "https://elsewhere.example")
                .POST(BodyPublishers.noBody()));

        assertThat(foreign.status()).isEqualTo(403);
        assertThat(SANDBOX.anonymous().get(feed).status()).isEqualTo(200);
    }

    private static String feed(String who) {
        Answer made = SANDBOX.as(who).post(REST + "/calendar/feed");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return REST + "/calendar/" + made.json().get("url").asText().replaceAll(".*/", "");
    }

    private static List<Instant> starts(Answer answer) {
        return CalendarReader.read(answer.body()).between(FROM, UNTIL).stream()
                .map(CalendarReader.Instance::start)
                .toList();
    }

    private static int sequence(Answer answer) {
        return Integer.parseInt(answer.body().replaceAll("(?s).*?SEQUENCE:(\\d+).*", "$1"));
    }
}
