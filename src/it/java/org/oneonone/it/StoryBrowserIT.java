package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The life of a 1-on-1 in a real browser, once with the mouse and once with the keyboard alone. */
@RunWith(Parameterized.class)
public class StoryBrowserIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    @Rule
    public final BrowserRule browser = new BrowserRule();

    @Parameterized.Parameter
    public Hand hand;

    private static final String READY =
            "section[role=dialog] .aui-button-primary:not([disabled]):not([aria-disabled=true])";
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("MMddyyyy");

    private final Caller control = SANDBOX.anonymous();
    private LocalDate firstDate;

    @Parameterized.Parameters(name = "{0}")
    public static Iterable<Hand> hands() {
        return Arrays.asList(Hand.values());
    }

    @Before
    public void nobodyIsAuthorisedAndNothingIsLeft() {
        control.delete("/sandbox/jira/authorise");
        // Whoever walks by keyboard passes all series that other tests left in the shared sandbox.
        new Tour(SANDBOX, browser).endAll("ravi");
    }

    @Test
    public void aPairLivesThroughAMeeting() {
        browser.login(SANDBOX.confluenceUrl(), "maya");
        createMeeting();
        String address = browser.driver().getCurrentUrl();
        outsiderFindsNothingAt(address);
        assertThat(browser.find(".oneonone-header").getText())
                .contains(
                        "Maya Berg",
                        "Ravi Patel",
                        "every second Tuesday at 10:00 (Europe/Berlin)",
                        "can read this page");
        browser.step("3-meeting-page", hand);

        writeTasks();
        browser.until(
                "a way to Jira beside each task",
                () -> browser.all("ul.inline-task-list [data-create-issue]").size() == 3);
        assertThat(browser.find("ul.inline-task-list").getText())
                .contains("Ravi Patel", "send the offer", "Create Jira issue");
        browser.show("ul.inline-task-list");
        browser.step("4-tasks", hand);

        connectToJira();
        createFirstIssue();
        createTheRest();
        browser.step("5-issues", hand);

        doneInJira();
        browser.open(address);
        // The badge is drawn anew once Jira has been asked what this person may see.
        browser.until("the issue that is done", () -> browser.find("[data-issue-category=done]")
                .getText()
                .toLowerCase(Locale.ROOT)
                .matches("(?s)ops-\\d+.*done.*"));
        assertThat(browser.all(".inline-task-list li.checked")).hasSize(1);
        browser.show("ul.inline-task-list");
        browser.step("6-done", hand);

        String next = nextMeetingFromTheDashboard(address);
        assertThat(next).contains("ask about the budget").doesNotContain("send the offer");
    }

    private void createMeeting() {
        browser.open(SANDBOX.confluenceUrl() + "/display/TEAM");
        hand.press(browser, browser.find("#create-page-button"));
        WebElement blueprint = browser.find("label.wiki-create-template", "1-on-1 meeting");
        hand.choose(browser, blueprint.findElement(By.tagName("input")));
        browser.step("1-create-dialog", hand);
        next();
        hand.choose(browser, browser.find("#oneonone-series-new"));
        hand.focus(browser, browser.find("#create-dialog .wiki-picker-input"));
        browser.press("rav");
        browser.find("#create-dialog [role=option]", "Ravi");
        browser.press(Keys.ARROW_DOWN, Keys.ENTER);
        browser.step("1-wizard-who", hand);
        next();
        hand.choose(browser, browser.find("#oneonone-template-weekly-check-in"));
        browser.until("a preview", () -> browser.textInFrame("[data-oneonone-preview]")
                .contains("Agenda"));
        browser.step("1-wizard-template", hand);
        next();
        hand.pick(browser, browser.find("#oneonone-rhythm"), "Every second week");
        hand.focus(browser, browser.find("#oneonone-date"));
        firstDate = nextTuesday();
        browser.press(firstDate.format(AMERICAN));
        hand.write(browser, browser.find("#oneonone-zone"), "Europe/Berlin");
        browser.find("[data-oneonone-dates]", "every second Tuesday");
        browser.step("1-wizard-when", hand);
        hand.press(browser, browser.find("#create-dialog .aui-button-primary", "Create"));
        browser.waitForAddress("viewpage.action");
    }

    private void outsiderFindsNothingAt(String address) {
        browser.login(SANDBOX.confluenceUrl(), "olga");
        browser.open(address);
        browser.find("h1", "Page not found");
        browser.step("2-outsider", hand);
        browser.login(SANDBOX.confluenceUrl(), "maya");
        browser.open(address);
    }

    private void next() {
        hand.press(browser, browser.find("#create-dialog .aui-button-primary", "Next"));
    }

    private LocalDate nextTuesday() {
        String now = control.get("/sandbox/clock").json().get("instant").asText();
        return LocalDate.parse(now.substring(0, 10)).plusDays(1).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
    }

    private void writeTasks() {
        hand.press(browser, browser.find("#editPageLink"));
        WebElement area = browser.find("#markupTextarea");
        hand.focus(browser, area);
        browser.caretBehind(area, "<ac:task-body>");
        fillTask("ravi", "send the offer", "12102027");
        hand.press(browser, browser.find("#editor-insert-task"));
        fillTask("maya", "book a room", "12112027");
        hand.press(browser, browser.find("#editor-insert-task"));
        fillTask("maya", "ask about the budget", "12122027");
        browser.step("4-editor", hand);
        hand.press(browser, browser.find("#rte-button-publish"));
        browser.waitForAddress("viewpage.action");
    }

    private void fillTask(String owner, String text, String due) {
        hand.press(browser, browser.find("#editor-insert-mention"));
        hand.focus(browser, browser.find("#insert-mention .wiki-picker-input"));
        browser.press(owner);
        browser.find("#insert-mention [role=option]");
        browser.press(Keys.ARROW_DOWN, Keys.ENTER);
        hand.press(browser, browser.find("#insert-mention .aui-button-primary"));
        browser.find("#markupTextarea");
        browser.press(text + " ");
        hand.press(browser, browser.find("#editor-insert-date"));
        hand.focus(browser, browser.find("#date-value"));
        browser.press(due);
        hand.press(browser, browser.find("#insert-date .aui-button-primary"));
    }

    private void connectToJira() {
        hand.press(browser, browser.find("[data-create-issue]"));
        WebElement connect = browser.find("a, button", "Connect to Jira");
        browser.step("4-connect", hand);
        hand.press(browser, connect);
        browser.find("input[type=password]");
        browser.find("[name=os_username]").sendKeys("maya");
        browser.find("input[type=password]").sendKeys("maya", Keys.ENTER);
        hand.press(browser, browser.find("button", "Allow"));
        browser.waitForAddress("viewpage.action");
    }

    private void createFirstIssue() {
        WebElement dialog = browser.find("section[role=dialog]", "This is all that Jira gets");
        assertThat(dialog.getText()).contains("Summary");
        browser.step("5-issue-dialog", hand);
        hand.press(browser, browser.find(READY, "Create"));
        browser.find("[data-issue-key]", "OPS-");
    }

    private void createTheRest() {
        hand.press(browser, browser.find("[data-create-all]"));
        hand.press(browser, browser.find(READY, "Create"));
        browser.until("three issues", () -> browser.all("[data-issue-key]").size() == 3);
    }

    private void doneInJira() {
        String key = browser.find("[data-issue-key]").getText();
        browser.driver().manage().deleteAllCookies();
        browser.open(SANDBOX.jiraUrl() + "/login.jsp");
        browser.find("[name=os_username]").sendKeys("ravi");
        browser.find("input[type=password]").sendKeys("ravi", Keys.ENTER);
        browser.until(
                "a session in Jira", () -> browser.all("input[type=password]").isEmpty());
        browser.open(SANDBOX.jiraUrl() + "/browse/" + key);
        assertThat(browser.find("h1").getText()).contains("send the offer");
        hand.press(browser, browser.find("button", "Done"));
        control.post("/sandbox/jobs/issue-sync/run", "{}");
        browser.login(SANDBOX.confluenceUrl(), "maya");
    }

    /** On the day maya saves the page, which makes the meeting held; the week after ravi makes the next one. */
    private String nextMeetingFromTheDashboard(String address) {
        travelTo(firstDate.atTime(9, 30));
        browser.login(SANDBOX.confluenceUrl(), "maya");
        browser.open(address);
        assertThat(browser.find(".oneonone-header").getText()).doesNotContain("Held");
        hand.press(browser, browser.find("#editPageLink"));
        hand.focus(browser, browser.find("#markupTextarea"));
        browser.press(Keys.chord(Keys.CONTROL, Keys.END), "<p>We talked about the offer.</p>");
        hand.press(browser, browser.find("#rte-button-publish"));
        browser.waitForAddress("viewpage.action");
        assertThat(browser.find(".oneonone-header").getText()).containsIgnoringCase("held");

        // Two business days before it the page would be there by itself.
        travelTo(firstDate.plusWeeks(2).minusDays(5).atTime(7, 0));
        browser.login(SANDBOX.confluenceUrl(), "ravi");
        hand.press(browser, browser.find("a", "1-on-1s"));
        browser.step("7-my-one-on-ones", hand);
        hand.press(browser, browser.find("[data-oneonone-create='" + newestSeries() + "']"));
        browser.waitForAddress("viewpage.action");
        browser.step("7-still-open", hand);
        return browser.find(".oneonone-open-lines").getText();
    }

    private void travelTo(LocalDateTime time) {
        control.post("/sandbox/clock", "{\"instant\":\"" + time.toInstant(ZoneOffset.UTC) + "\"}");
    }

    private static String newestSeries() {
        JsonNode mine =
                SANDBOX.as("ravi").get(Pair.REST + "/series?limit=200").json().get("results");
        return StreamSupport.stream(mine.spliterator(), false)
                .map(series -> series.get("id").asInt())
                .max(Integer::compare)
                .orElseThrow()
                .toString();
    }
}
