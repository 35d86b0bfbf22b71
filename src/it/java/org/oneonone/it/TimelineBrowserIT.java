package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;
import org.openqa.selenium.Keys;

/** A pair that has met for more than a year looks at its timeline, by keyboard too. */
public class TimelineBrowserIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    @ClassRule
    public static final BrowserRule BROWSER = new BrowserRule();

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final int WEEKS = 56;

    private final Caller control = SANDBOX.anonymous();
    private final Tour tour = new Tour(SANDBOX, BROWSER);
    private Pair pair;
    private Instant present;

    @Before
    public void aYearPasses() {
        present = Instant.parse(
                control.get("/sandbox/clock").json().get("instant").asText());
        // A series plans nothing before the day on which it began, and other tests may have travelled on.
        travel(start(0).minusSeconds(86_400));
        pair = Pair.meeting(SANDBOX, "maya", "ravi", "FREQ=WEEKLY;BYDAY=TU");
        pair.firstPage();
        travel(start(WEEKS).plusSeconds(3600));
        for (int week = 0; week < WEEKS; week++) {
            live(week);
        }
        pair.meet(pair.lead(), "{}");
        pair.change(start(WEEKS + 2), "move", "{\"start\":\"" + day(WEEKS + 2).plusDays(1) + "T11:00\"}");
    }

    /** Other tests live in the shared sandbox's present. */
    @After
    public void back() {
        BROWSER.wide();
        travel(present);
    }

    @Test
    public void theYearAndItsMeetingsAreSeenAtOneLookAndTheRestByKeyboard() {
        tour.logIn("maya");
        BROWSER.open(SANDBOX.confluenceUrl() + "/pages/viewpage.action?pageId=" + pair.homePage());

        assertThat(BROWSER.all(".oneonone-year-strip svg")).hasSize(4);
        assertThat(BROWSER.find(".oneonone-year-legend").getText())
                .contains("Held: 42", "Skipped: 4", "Excused: 2", "Missed: 3", "Planned: 1");
        assertThat(BROWSER.find(".oneonone-timeline-list").getText()).contains("Moved from", "Reason: ");
        BROWSER.step("10-timeline", Hand.KEYBOARD);

        BROWSER.tabTo(BROWSER.find(".oneonone-timeline-parts a", "Older"));
        BROWSER.press(Keys.ENTER);
        BROWSER.waitForAddress("oneonone-timeline=2");
        assertThat(BROWSER.find(".oneonone-timeline-parts").getText()).contains("Newer", "21 to 40 of 58", "Older");
        assertThat(BROWSER.all(".oneonone-year")).isEmpty();
    }

    private void live(int week) {
        if (week % 13 == 5) {
            pair.change(start(week), "skip", "{\"reason\":\"Quarter close\",\"excused\":false}");
        } else if (week == 28 || week == 29) {
            pair.change(start(week), "skip", "{\"reason\":\"Summer break\"}");
        } else if (week % 17 != 9) {
            pair.change(start(week), "hold", "{}");
        }
    }

    private static LocalDate day(int week) {
        return FIRST.plusWeeks(week);
    }

    private static Instant start(int week) {
        return day(week)
                .atTime(LocalTime.of(10, 0))
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant();
    }

    private void travel(Instant instant) {
        Caller.Answer answer = control.post("/sandbox/clock", "{\"instant\":\"" + instant + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
