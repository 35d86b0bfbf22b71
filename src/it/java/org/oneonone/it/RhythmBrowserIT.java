package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The last step of the wizard in a real browser: rhythms that are not the usual ones, and what comes of them. */
public class RhythmBrowserIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    @Rule
    public final BrowserRule browser = new BrowserRule();

    private final Caller maya = SANDBOX.as("maya");

    @Before
    public void mayaIsAskedHowOften() {
        browser.login(SANDBOX.confluenceUrl(), "maya");
        browser.open(SANDBOX.confluenceUrl() + "/display/TEAM");
        browser.find("#create-page-button").click();
        browser.find(".wiki-create-template[data-item-module-complete-key*='meeting-create-item']")
                .click();
        browser.find("#create-dialog-next").click();
        browser.find("label[for='oneonone-series-new']").click();
        browser.find("#create-dialog .wiki-picker-input").sendKeys("rav");
        browser.find(".wiki-picker [role=option]", "Ravi").click();
        browser.find("#create-dialog-submit").click();
        browser.find("label[for='oneonone-template-weekly-check-in']").click();
        browser.find("#create-dialog-submit").click();
        browser.find("#oneonone-rhythm");
        give("#oneonone-date", "2027-06-01");
        give("#oneonone-zone", "Europe/Berlin");
    }

    @Test
    public void severalWeekdaysAndAnEndAreChosenAndBegunAsTheDatesBelowThemSay() {
        assertThat(browser.all("[data-oneonone-rule-custom]").get(0).isDisplayed())
                .isFalse();
        pick("rhythm", "Another rhythm\u2026");
        WebElement thursday = browser.find("[data-oneonone-rule-weekday][value=TH]");
        assertThat(browser.find("[data-oneonone-rule-weekday][value=TU]").isSelected())
                .isTrue();
        thursday.sendKeys(Keys.SPACE);
        give("[data-oneonone-rule-every]", "3");
        pick("end", "After a number of meetings");
        give("[data-oneonone-rule-count]", "4");

        says("every 3 weeks on Tuesday and Thursday, 4 times at 10:00 (Europe/Berlin), 30 minutes");
        assertThat(browser.all("[data-oneonone-dates] li")).hasSize(4);
        browser.step("1-wizard-rhythm", Hand.KEYBOARD);

        browser.find("#create-dialog-submit").click();
        browser.waitForAddress("viewpage.action");
        JsonNode all = maya.get(REST + "/series?limit=200").json().get("results");
        assertThat(all.get(all.size() - 1).at("/cadence/rrule").asText())
                .isEqualTo("FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,TH;COUNT=4");
    }

    @Test
    public void monthsAreCountedByDayOrByWeekdayOfTheFirstDate() {
        pick("rhythm", "Another rhythm\u2026");
        pick("unit", "months");
        says("on day 1 of every month");
        pick("month", "The last such weekday of the month");
        says("on the last Tuesday of every month");
        says("The rule has no date on the day that you gave. The first meeting is on Tue, Jun 29, 2027");
        pick("month", "The last day of the month");
        says("on the last day of every month");
    }

    @Test
    public void whatCannotBeIsSaidWhereTheDatesWouldBe() {
        pick("rhythm", "Another rhythm\u2026");
        pick("end", "On a day");
        give("[data-oneonone-rule-until]", "2027-05-31");

        says("This rule ends before it starts.");
        assertThat(browser.all("[data-oneonone-dates] li")).isEmpty();

        browser.find("#create-dialog-submit").click();
        browser.find(".oneonone-wizard .error", "This rule ends before it starts.");
        assertThat(browser.driver().switchTo().activeElement().getAttribute("id"))
                .isEqualTo("oneonone-rhythm");
    }

    private void says(String words) {
        browser.find("[data-oneonone-dates]", words);
    }

    private void pick(String field, String choice) {
        new Select(browser.find("[data-oneonone-rule-" + field + "]")).selectByVisibleText(choice);
    }

    /** As somebody does who types; date fields differ from language to language. */
    private void give(String css, String value) {
        browser.driver()
                .executeScript(
                        "arguments[0].value = arguments[1];"
                                + "arguments[0].dispatchEvent(new Event('input', {bubbles: true}));",
                        browser.driver().findElement(By.cssSelector(css)),
                        value);
    }
}
