package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.ClassRule;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The wiki's furniture in a real browser: nothing of it needs a mouse, and it fits a phone. */
public class WikiPagesIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    @ClassRule
    public static final BrowserRule BROWSER = new BrowserRule();

    @Test
    public void aPageIsWrittenAndTickedByKeyboardAlone() {
        BROWSER.wide();
        logIn("maya");
        BROWSER.open(SANDBOX.confluenceUrl() + "/display/TEAM");

        BROWSER.tabTo(BROWSER.find("#create-page-button"));
        BROWSER.press(Keys.ENTER);
        BROWSER.find("#create-template-0");
        BROWSER.press(Keys.ENTER);
        BROWSER.find("#content-title").sendKeys("Written by keyboard");
        BROWSER.tabTo(BROWSER.find("#editor-insert-task"));
        BROWSER.press(Keys.ENTER);
        BROWSER.press("Book a room for ");
        mention("rav", "Ravi Patel");
        BROWSER.tabTo(BROWSER.find("#rte-button-publish"));
        BROWSER.press(Keys.ENTER);

        WebElement task = BROWSER.find("#main-content li[data-inline-task-id]");
        assertThat(task.getText()).contains("Book a room for").contains("Ravi Patel");
        BROWSER.tabTo(task.findElement(By.cssSelector("input[type=checkbox]")));
        BROWSER.press(Keys.SPACE);
        BROWSER.find("#main-content li.checked input:enabled");
        BROWSER.driver().navigate().refresh();
        assertThat(BROWSER.find("#main-content li[data-inline-task-id] input").isSelected())
                .isTrue();
        BROWSER.picture("wiki-page");
    }

    @Test
    public void theCreateDialogFiltersItsEntries() {
        BROWSER.wide();
        logIn("ravi");
        BROWSER.open(SANDBOX.confluenceUrl() + "/display/TEAM");

        BROWSER.find("#create-page-button").click();
        BROWSER.find(".wiki-create-template", "1-on-1 meeting");
        BROWSER.find("#create-dialog-filter").sendKeys("blank");

        assertThat(BROWSER.all(".wiki-create-template").stream()
                        .filter(WebElement::isDisplayed)
                        .map(WebElement::getText))
                .singleElement()
                .asString()
                .contains("Blank page");
    }

    @Test
    public void pagesFitAPhone() {
        BROWSER.narrow();
        throwAway("A page with a title that is longer than any phone is wide, in one line");
        logIn("sam");

        for (String path : new String[] {
            "/dashboard.action",
            "/display/TEAM",
            "/pages/createpage.action?spaceKey=TEAM",
            "/spaces/viewspacesummary.action?key=TEAM",
            "/pages/viewtrash.action?key=TEAM",
            "/users/viewmysettings.action",
            "/dosearchsite.action?queryString=team"
        }) {
            BROWSER.open(SANDBOX.confluenceUrl() + path);
            BROWSER.find("h1");
            assertThat(BROWSER.overflow()).as(path).isZero();
        }
    }

    private static void throwAway(String title) {
        Caller maya = SANDBOX.as("maya");
        String made = maya.post(
                        "/rest/api/content",
                        "{\"type\":\"page\",\"title\":\"" + title + "\",\"space\":{\"key\":\"TEAM\"},"
                                + "\"body\":{\"storage\":{\"value\":\"<p/>\",\"representation\":\"storage\"}}}")
                .json()
                .get("id")
                .asText();
        assertThat(maya.delete("/rest/api/content/" + made).status()).isEqualTo(204);
    }

    private static void mention(String typed, String name) {
        BROWSER.driver().executeScript("document.getElementById('editor-insert-mention').focus()");
        BROWSER.press(Keys.ENTER);
        BROWSER.find("#insert-mention .wiki-picker-input");
        BROWSER.press(typed);
        BROWSER.find("#insert-mention [role=option]", name);
        BROWSER.press(Keys.ENTER);
        BROWSER.press(Keys.ENTER);
        BROWSER.find("#markupTextarea");
    }

    private static void logIn(String name) {
        BROWSER.open(SANDBOX.confluenceUrl() + "/logout.action");
        BROWSER.find("#os_username").sendKeys(name);
        BROWSER.find("#os_password").sendKeys(name, Keys.ENTER);
        BROWSER.find("#user-menu-link");
    }
}
