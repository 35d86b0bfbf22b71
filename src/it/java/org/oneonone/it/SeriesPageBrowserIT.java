package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page of a series and what becomes of meetings, with the mouse and with the keyboard, from both seats. */
@RunWith(Parameterized.class)
public class SeriesPageBrowserIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    @Rule
    public final BrowserRule browser = new BrowserRule();

    @Parameterized.Parameter
    public Hand hand;

    private static final String DATE = ".oneonone-series-date";
    private static final String PRIMARY = ".oneonone-life-dialog .aui-button-primary:enabled";
    private static final String DASHBOARD = "/plugins/one-on-one/one-on-ones.action";

    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("MMddyyyy");

    private Pair pair;

    @Parameterized.Parameters(name = "{0}")
    public static Iterable<Hand> hands() {
        return Arrays.asList(Hand.values());
    }

    @Before
    public void aPairInTwoZones() {
        // Whoever walks by keyboard passes all series that other tests left in the shared sandbox.
        new Tour(SANDBOX, browser).endAll("ravi");
        pair = Pair.of(SANDBOX, "maya", "ravi");
        browser.login(SANDBOX.confluenceUrl(), "ravi");
    }

    @Test
    public void aMeetingIsMovedSkippedMergedAndReopenedOnThePageOfTheSeries() {
        browser.open(SANDBOX.confluenceUrl() + DASHBOARD);
        hand.press(browser, browser.find("a[href*='series.action?id=" + pair.seriesId() + "']"));
        assertThat(browser.find(".oneonone-series").getText())
                .contains("Maya Berg", "Ravi Patel", "every second Tuesday at 10:00 (Europe/Berlin)", "Next dates");

        move(0, "01012020", "1030AM");
        assertThat(browser.find("[data-oneonone-field=start] .error").getText()).contains("This time is over");
        assertThat(focused("id")).isEqualTo("oneonone-start");
        assertThat(browser.find(".oneonone-life-own").getText()).contains("4:30", "America/New_York");
        time(twoDaysAfterTheNext(), "0230PM");
        browser.step("10-move-dialog", hand);
        hand.press(browser, browser.find(PRIMARY, "Move"));
        browser.find(DATE, "Moved from");
        browser.find(DATE + " [role=status]", "Moved.");
        browser.until("the focus where it was", () -> "move".equals(focused("data-oneonone-act")));

        act(0, "skip");
        hand.write(browser, browser.find("#oneonone-reason"), "Both <b>at the fair</b>");
        browser.step("10-skip-dialog", hand);
        hand.press(browser, browser.find(PRIMARY, "Skip"));
        assertThat(browser.find(DATE, "Skipped").getText())
                .contains("Reason: Both <b>at the fair</b>", "Agreed, so it is not missed.");
        browser.until("the focus on what can be done now", () -> "reopen".equals(focused("data-oneonone-act")));

        act(0, "reopen");
        browser.until("a planned meeting", () -> date(0).contains("PLANNED"));
        more(0, "merge");
        browser.find(DATE, "Its points go to the meeting of");
        browser.step("9-series-page", hand);

        browser.login(SANDBOX.confluenceUrl(), "maya");
        open();
        assertThat(browser.find(".oneonone-series-history").getText())
                .contains("Ravi Patel merged", "Ravi Patel reopened", "Ravi Patel skipped", "Ravi Patel moved");
    }

    @Test
    public void theHeaderOfAPageOffersTheSameAndTheDashboardToo() {
        String page = pair.meet(pair.lead(), "{}").get("pageId").asText();
        browser.open(SANDBOX.confluenceUrl() + "/pages/viewpage.action?pageId=" + page);
        hand.press(browser, browser.find(".oneonone-header [data-oneonone-act=skip]"));
        browser.find("#oneonone-reason");
        browser.press(Keys.ESCAPE);
        browser.until("no dialog", () -> browser.all(".oneonone-life-dialog").isEmpty());
        assertThat(focused("data-oneonone-act")).isEqualTo("skip");

        hand.press(browser, browser.find(".oneonone-header [data-oneonone-act=skip]"));
        browser.find("#oneonone-reason");
        hand.press(browser, browser.find(PRIMARY, "Skip"));
        browser.find(".oneonone-header-detail", "Agreed, so it is not missed.");
        browser.find(".oneonone-header [role=status]", "Skipped.");
        browser.step("10-header-skipped", hand);

        browser.open(SANDBOX.confluenceUrl() + DASHBOARD);
        String row = ".oneonone-dashboard-row:has([href$='id=" + pair.seriesId() + "']) ";
        hand.press(browser, browser.find(row + "[data-oneonone-act=move]"));
        browser.find("#oneonone-start");
        time(twoDaysAfterTheNext(), "0230PM");
        hand.press(browser, browser.find(PRIMARY, "Move"));
        browser.find(row, "Moved from");
    }

    @Test
    public void aSeriesIsEditedPausedResumedAndEnded() {
        open();
        hand.press(browser, browser.find("[data-oneonone-edit]"));
        browser.find(".oneonone-series-preview", "30 minutes");
        hand.write(browser, browser.find("#oneonone-durationMinutes"), "3");
        hand.press(browser, browser.find(PRIMARY, "Save"));
        browser.find("[data-oneonone-field=durationMinutes] .error", "minutes");
        hand.write(browser, browser.find("#oneonone-durationMinutes"), "45");
        hand.pick(browser, browser.find(".oneonone-life-dialog [data-oneonone-rule-rhythm]"), "Every week");
        browser.find(".oneonone-series-preview", "every Tuesday at 10:00 (Europe/Berlin), 45 minutes");
        browser.step("10-edit-dialog", hand);
        hand.press(browser, browser.find(PRIMARY, "Save"));
        browser.find(".oneonone-series", "every Tuesday at 10:00 (Europe/Berlin), 45 minutes");
        browser.find("[data-oneonone-message]", "Saved.");

        hand.press(browser, browser.find("[data-oneonone-turn=pause]"));
        browser.find(".oneonone-series-who", "PAUSED SINCE");
        hand.press(browser, browser.find("[data-oneonone-turn=resume]"));
        browser.find("[data-oneonone-turn=pause]");
        hand.press(browser, browser.find("[data-oneonone-turn=end]"));
        browser.find(".oneonone-life-dialog", "It cannot begin again");
        browser.press(Keys.ESCAPE);
        browser.until("no dialog", () -> browser.all(".oneonone-life-dialog").isEmpty());
        assertThat(state()).isEqualTo("ACTIVE");
        hand.press(browser, browser.find("[data-oneonone-turn=end]"));
        hand.press(browser, browser.find(PRIMARY, "End the series"));
        browser.until("the end", () -> state().equals("ENDED"));
        browser.until(
                "nothing to press", () -> browser.all(".oneonone-series button").isEmpty());
    }

    private void open() {
        browser.open(SANDBOX.confluenceUrl() + "/plugins/one-on-one/series.action?id=" + pair.seriesId());
        browser.find(".oneonone-series");
    }

    private void move(int place, String day, String hour) {
        act(place, "move");
        browser.find("#oneonone-start");
        time(day, hour);
        hand.press(browser, browser.find(PRIMARY, "Move"));
    }

    private void time(String day, String hour) {
        hand.focus(browser, browser.find("#oneonone-start"));
        browser.press(day);
        hand.focus(browser, browser.find("#oneonone-time"));
        browser.press(hour);
    }

    private void act(int place, String what) {
        browser.until("something to press", () -> !button(place, what).isEmpty());
        hand.press(browser, button(place, what).get(0));
    }

    private void more(int place, String what) {
        browser.until("something to press", () -> !button(place, what).isEmpty());
        hand.press(browser, browser.all(DATE).get(place).findElement(By.tagName("summary")));
        hand.press(browser, button(place, what).get(0));
    }

    private List<WebElement> button(int place, String what) {
        return browser.all(DATE).get(place).findElements(By.cssSelector("[data-oneonone-act=" + what + "]"));
    }

    private String date(int place) {
        return browser.all(DATE).get(place).getText();
    }

    private String twoDaysAfterTheNext() {
        String next = series().get("next").asText();
        return LocalDate.parse(next.substring(0, 10)).plusDays(2).format(AMERICAN);
    }

    private String state() {
        return series().get("state").asText();
    }

    private JsonNode series() {
        return pair.lead().get(REST + "/series/" + pair.seriesId()).json();
    }

    private String focused(String attribute) {
        return browser.driver().switchTo().activeElement().getDomAttribute(attribute);
    }
}
