package org.oneonone.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Meetings of which people are to be reminded right now, and the mails about them, known by the page they lead to. */
final class Reminding {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private final Caller control;

    Reminding(SandboxRule sandbox) {
        this.control = sandbox.anonymous();
    }

    /** The page of a meeting in two hours, so that its last reminder was due on the business day before. */
    String near(Pair pair) {
        return page(pair, now().plusHours(2));
    }

    /** The page of a meeting that was left open, the day before the last business day that has dawned. */
    String past(Pair pair) {
        LocalDate today = now().toLocalTime().isBefore(LocalTime.of(7, 0))
                ? now().toLocalDate().minusDays(1)
                : now().toLocalDate();
        while (today.getDayOfWeek() == DayOfWeek.SATURDAY || today.getDayOfWeek() == DayOfWeek.SUNDAY) {
            today = today.minusDays(1);
        }
        return page(pair, today.minusDays(1).atTime(10, 0).atZone(ZONE));
    }

    /** What the clock on the wall of the series will say so much later. */
    String later(Duration duration) {
        return now().plus(duration).format(LOCAL);
    }

    void run() {
        control.post("/sandbox/jobs/reminders/run");
    }

    /** The mails that lead to a page, the first first. */
    List<JsonNode> mails(String page) {
        JsonNode all = control.get("/sandbox/mail").json().get("results");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(mail -> mail.get("messageId").asText().contains("@"))
                .filter(mail -> mail.get("text").asText().contains("pageId=" + page + "\n"))
                .toList();
    }

    /** Who got them, by name. */
    List<String> readers(String page) {
        return mails(page).stream()
                .map(mail -> mail.get("to").asText().replace("@example.com", ""))
                .toList();
    }

    /** What is left of them in mailboxes that drop a second mail under the same id. */
    Set<String> distinct(String page) {
        return mails(page).stream()
                .map(mail ->
                        mail.get("to").asText() + " " + mail.get("messageId").asText())
                .collect(Collectors.toSet());
    }

    private static String page(Pair pair, ZonedDateTime start) {
        return pair.meet(pair.lead(), "{\"start\":\"" + start.format(LOCAL) + "\"}")
                .get("pageId")
                .asText();
    }

    private ZonedDateTime now() {
        return Instant.parse(control.get("/sandbox/clock").json().get("instant").asText())
                .atZone(ZONE);
    }
}
