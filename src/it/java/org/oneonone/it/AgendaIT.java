package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;
import org.oneonone.it.Caller.Answer;

/** The agenda of a meeting in the running jar: brought, ordered, acted on, closed. */
public class AgendaIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    private final Pair pair = Pair.of(SANDBOX, "maya", "ravi");
    private LocalDate today;
    private String page;
    private String meeting;

    @Before
    public void aMeetingWithAPageHasJustBegun() {
        if (now().getHour() == 23) {
            advance("PT1H");
        }
        LocalDateTime start = now().truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        today = start.toLocalDate();
        JsonNode met = pair.meet(pair.lead(), "{\"start\":\"" + start + "\"}");
        page = met.get("pageId").asText();
        meeting = met.get("id").asText();
        advance("PT1M");
    }

    @Test
    public void aPointBecomesATaskOnThePageAndTheMeetingCountsAsHeld() {
        String before = storage();
        String point = bring(pair.partner(), "Ask <HR> & [read](https://x.org)")
                .get("id")
                .asText();

        Answer acted = pair.lead()
                .post(REST + "/points/" + point + "/act", "{\"owner\":{\"name\":\"ravi\"},\"due\":\"2026-12-24\"}");

        assertThat(acted.status()).as(acted.body()).isEqualTo(200);
        JsonNode item = pair.lead()
                .get(REST + "/actions/" + acted.json().get("actionId").asText())
                .json();
        assertThat(item.get("text").asText()).isEqualTo("Ask <HR> & read");
        assertThat(item.at("/owner/name").asText()).isEqualTo("ravi");
        assertThat(item.get("due").asText()).isEqualTo("2026-12-24");
        assertThat(withoutLastTask(storage())).isEqualTo(before);
        assertThat(states()).containsExactly("HELD");
        assertThat(pair.lead().post(REST + "/points/" + point + "/act").status())
                .isEqualTo(409);
    }

    @Test
    public void closingWritesWhatWasDiscussedOnceAndLetsTheRestGoOn() {
        String said = bring(pair.lead(), "Pay & <b>").get("id").asText();
        String open = bring(pair.partner(), "Later").get("id").asText();
        pair.partner().post(REST + "/points/" + said + "/discuss");
        String before = storage();

        Answer closed = pair.lead().post(REST + "/meetings/" + meeting + "/close");
        Answer again = pair.partner().post(REST + "/meetings/" + meeting + "/close");

        assertThat(closed.status()).as(closed.body()).isEqualTo(200);
        assertThat(closed.json().has("notice")).as(closed.body()).isFalse();
        assertThat(again.status()).isEqualTo(200);
        String list = "<ul><li>Pay &amp; &lt;b&gt; <em>(Maya Berg)</em></li></ul>";
        assertThat(storage()).contains("one-on-one-agenda").contains(list);
        assertThat(storage().replace(list, "")).isEqualTo(before);
        assertThat(pair.view(pair.lead(), page))
                .contains("This meeting is closed")
                .contains("Maya Berg)");
        assertThat(pair.lead().get(REST + "/meetings/" + meeting + "/points").body())
                .doesNotContain("Later");
        assertThat(onAgendaOf(open)).isNotEqualTo(meeting).isNotEmpty();
        assertThat(pair.lead()
                        .post(REST + "/series/" + pair.seriesId() + "/points", meant("too late"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    public void twoWhoBringFiftyPointsEachAtOnceSeeTheSameHundred() {
        CompletableFuture.allOf(bringFifty(pair.lead()), bringFifty(pair.partner()))
                .join();

        List<String> hers = texts(pair.lead());
        assertThat(hers).hasSize(100).doesNotHaveDuplicates().isEqualTo(texts(pair.partner()));
    }

    private CompletableFuture<Void> bringFifty(Caller who) {
        return CompletableFuture.runAsync(
                () -> IntStream.rangeClosed(1, 50).forEach(number -> bring(who, number + " of " + who.hashCode())));
    }

    private List<String> texts(Caller who) {
        return who.get(REST + "/meetings/" + meeting + "/points")
                .json()
                .get("results")
                .findValuesAsText("text");
    }

    private JsonNode bring(Caller who, String text) {
        Answer brought = who.post(REST + "/series/" + pair.seriesId() + "/points", "{\"text\":\"" + text + "\"}");
        assertThat(brought.status()).as(brought.body()).isEqualTo(201);
        return brought.json();
    }

    private String meant(String text) {
        return "{\"text\":\"" + text + "\",\"meetingId\":\"" + meeting + "\"}";
    }

    private String onAgendaOf(String point) {
        for (JsonNode each : pair.lead()
                .get(REST + "/series/" + pair.seriesId() + "/points")
                .json()
                .get("results")) {
            if (each.get("id").asText().equals(point)) {
                return each.get("meetingId").asText();
            }
        }
        return "";
    }

    /** In the series' zone. */
    private static LocalDateTime now() {
        String instant =
                SANDBOX.anonymous().get("/sandbox/clock").json().get("instant").asText();
        return LocalDateTime.ofInstant(Instant.parse(instant), ZoneId.of("Europe/Berlin"));
    }

    /** Forward only, because all classes share one sandbox. */
    private static void advance(String duration) {
        SANDBOX.anonymous().post("/sandbox/clock", "{\"advance\":\"" + duration + "\"}");
    }

    private List<String> states() {
        return pair.lead()
                .get(REST + "/series/" + pair.seriesId() + "/meetings?from=" + today + "&to=" + today.plusDays(1))
                .json()
                .get("results")
                .findValuesAsText("state");
    }

    private String storage() {
        return pair.page(pair.lead(), page).at("/body/storage/value").asText();
    }

    private static String withoutLastTask(String body) {
        String end = "</ac:task>\n";
        return body.substring(0, body.lastIndexOf("<ac:task>")) + body.substring(body.lastIndexOf(end) + end.length());
    }
}
