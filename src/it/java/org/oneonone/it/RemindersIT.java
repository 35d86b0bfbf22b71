package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** Reminders as they reach people: to whom, in which words, and how often. */
public class RemindersIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    @Rule
    public final TeamRule team = new TeamRule(SANDBOX);

    private final Reminding reminding = new Reminding(SANDBOX);

    @Test
    public void eachIsRemindedOnceInTheirOwnTimeAndReadsNoWordOfThePage() {
        Pair pair = Pair.of(SANDBOX, "maya", "ravi");
        String page = reminding.near(pair);
        pair.writeTasks(pair.lead(), page, pair.task("ravi", "polish the telescope", "2026-12-10"));

        for (String point : new String[] {"sextant", "compass"}) {
            pair.partner().post(REST + "/series/" + pair.seriesId() + "/points", "{\"text\":\"" + point + "\"}");
        }

        reminding.run();
        reminding.run();

        assertThat(reminding.readers(page)).containsExactlyInAnyOrder("maya", "ravi");
        assertThat(reminding.mails(page)).allSatisfy(mail -> {
            boolean isRavi = mail.get("to").asText().startsWith("ravi");
            String zone = isRavi ? "(America/New_York)" : "(Europe/Berlin)";
            String other = isRavi ? "Maya Berg" : "Ravi";
            assertThat(mail.get("subject").asText()).startsWith("1-on-1 with " + other);
            for (String part : new String[] {"text", "html"}) {
                assertThat(mail.get(part).asText())
                        .contains(
                                "You meet " + other, zone, "2 points wait.", "1 action item is open.", "pageId=" + page)
                        .doesNotContain("telescope", "sextant", "compass");
            }
            assertThat(mail.get("html").asText()).startsWith("<!DOCTYPE html>");
            assertThat(mail.get("text").asText()).doesNotContain("<");
        });
    }

    @Test
    public void datesAreWrittenAsTheReaderWritesThem() {
        Pair pair = Pair.of(SANDBOX, "ines", "tomo");
        String page = reminding.near(pair);

        reminding.run();

        assertThat(reminding.mails(page)).hasSize(2);
        assertThat(html(page, "ines")).contains("lang=\"ja", "\u5e74", "(Asia/Tokyo)");
        assertThat(html(page, "tomo")).contains("lang=\"fr", "(Europe/Paris)").doesNotContain("\u5e74");
    }

    @Test
    public void bothHearOnceOfAMeetingThatWasLeftOpenAndNothingOfOneThatWasSkipped() {
        Pair pair = Pair.of(SANDBOX, "maya", "ravi");
        String left = reminding.past(pair);
        Pair other = Pair.of(SANDBOX, "maya", "ravi");
        String skipped = reminding.past(other);
        String meeting = meetingOf(other, skipped);
        assertThat(other.partner()
                        .post(REST + "/meetings/" + meeting + "/skip", "{\"reason\":\"Ill\",\"excused\":true}")
                        .status())
                .isEqualTo(200);

        reminding.run();
        reminding.run();

        assertThat(reminding.readers(left)).containsExactlyInAnyOrder("maya", "ravi");
        assertThat(reminding.mails(left))
                .allSatisfy(mail -> assertThat(mail.get("subject").asText()).startsWith("Still open: 1-on-1 with "));
        assertThat(reminding.readers(skipped)).isEmpty();
    }

    @Test
    public void aMeetingThatIsMovedAfterItsReminderIsToldOnceMore() {
        Pair pair = Pair.of(SANDBOX, "maya", "ravi");
        String page = reminding.near(pair);
        reminding.run();
        String path = REST + "/meetings/" + meetingOf(pair, page) + "/move";
        assertThat(pair.partner()
                        .post(path, "{\"start\":\"" + reminding.later(Duration.ofHours(4)) + "\"}")
                        .status())
                .isEqualTo(200);

        reminding.run();
        reminding.run();

        assertThat(reminding.readers(page)).containsExactlyInAnyOrder("maya", "ravi", "maya", "ravi");
        assertThat(reminding.distinct(page)).hasSize(4);
    }

    @Test
    public void whoeverMutedHearsNothingAndWhatASpaceDoesNotWantNobodyHears() {
        Pair pair = Pair.of(SANDBOX, "maya", "ravi");
        String page = reminding.near(pair);
        pair.partner().put(REST + "/series/" + pair.seriesId() + "/mute", "{\"muted\":true}");
        team.settings("{\"reminders\":false}");
        reminding.run();
        assertThat(reminding.readers(page)).isEmpty();

        team.settings("{\"reminders\":true}");
        reminding.run();
        assertThat(reminding.readers(page)).containsExactly("maya");

        pair.partner().put(REST + "/series/" + pair.seriesId() + "/mute", "{\"muted\":false}");
        pair.partner().put(REST + "/reminders/mute", "{\"muted\":true}");
        reminding.run();
        pair.partner().put(REST + "/reminders/mute", "{\"muted\":false}");
        assertThat(reminding.readers(page)).containsExactly("maya");
    }

    private String html(String page, String reader) {
        return reminding.mails(page).stream()
                .filter(mail -> mail.get("to").asText().startsWith(reader))
                .map(mail -> mail.get("html").asText())
                .findFirst()
                .orElseThrow();
    }

    private static String meetingOf(Pair pair, String page) {
        for (JsonNode meeting : pair.lead()
                .get(REST + "/series/" + pair.seriesId() + "/meetings?limit=200")
                .json()
                .get("results")) {
            if (meeting.path("pageId").asText().equals(page)) {
                return meeting.get("id").asText();
            }
        }
        throw new AssertionError("no meeting has the page " + page);
    }
}
