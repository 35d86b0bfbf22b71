package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** One of the two works on the agenda in the browser while the other one does so elsewhere. */
public class AgendaBrowserIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    @ClassRule
    public static final BrowserRule BROWSER = new BrowserRule();

    private static final String FIELD = "[data-oneonone-new-text]";
    private static final String WORDS = ".oneonone-point [data-oneonone-words]";

    private final Tour tour = new Tour(SANDBOX, BROWSER);
    private final Pair pair = Pair.of(SANDBOX, "maya", "ravi");
    private String page;

    @Before
    public void theNextMeetingHasAPage() {
        page = pair.meet(pair.lead(), "{}").get("pageId").asText();
        tour.logIn("maya");
        BROWSER.open(SANDBOX.confluenceUrl() + "/pages/viewpage.action?pageId=" + page);
    }

    @After
    public void wideAgain() {
        BROWSER.wide();
    }

    @Test
    public void pointsOfBothAppearWithoutAReloadAndNothingTypedIsLost() {
        bring("Pay, see https://x.org");
        bring("Holidays");
        BROWSER.find(FIELD).sendKeys("half a tho");

        post("/series/" + pair.seriesId() + "/points", "{\"text\":\"<b>Hers</b> or [his](https://y.org)\"}");

        BROWSER.find(WORDS, "<b>Hers</b> or his");
        assertThat(words()).containsExactly("Pay, see https://x.org", "Holidays", "<b>Hers</b> or his");
        assertThat(BROWSER.find(WORDS + " a[href='https://y.org']").getText()).isEqualTo("his");
        assertThat(BROWSER.find(FIELD).getAttribute("value")).isEqualTo("half a tho");
        assertThat(BROWSER.find(FIELD)).isEqualTo(BROWSER.driver().switchTo().activeElement());
        BROWSER.show(".oneonone-agenda");
        BROWSER.step("11-agenda", Hand.KEYBOARD);
    }

    @Test
    public void byKeyboardPointsAreMovedEditedTickedAndMadeActionItems() {
        bring("First");
        bring("Second");
        BROWSER.tabTo(line("Second").findElement(css("[data-oneonone-discuss]")));
        BROWSER.press(Keys.chord(Keys.ALT, Keys.ARROW_UP));
        BROWSER.until("the second first", () -> words().equals(List.of("Second", "First")));
        assertThat(BROWSER.find("[data-oneonone-status]").getText()).contains("place 1 of 2");

        Hand.KEYBOARD.press(BROWSER, line("First").findElement(css("[data-oneonone-edit]")));
        BROWSER.press(" of all", Keys.ESCAPE);
        assertThat(words()).containsExactly("Second", "First");
        Hand.KEYBOARD.press(BROWSER, line("First").findElement(css("[data-oneonone-edit]")));
        BROWSER.press(" of all", Keys.ENTER);
        BROWSER.find(WORDS, "First of all");

        BROWSER.tabTo(line("Second").findElement(css("[data-oneonone-discuss]")));
        BROWSER.press(" ");
        BROWSER.until(
                "it is ticked and last",
                () -> words().equals(List.of("First of all", "Second"))
                        && BROWSER.all(".oneonone-point-discussed").size() == 1);

        Hand.KEYBOARD.press(BROWSER, line("First of all").findElement(css("[data-oneonone-act]")));
        Hand.KEYBOARD.press(BROWSER, BROWSER.find("[data-oneonone-act-form] button[type=submit]"));
        BROWSER.until(
                "it is done", () -> BROWSER.all(".oneonone-point-discussed").size() == 2);
        assertThat(pair.actions(pair.lead(), page))
                .extracting(item -> item.get("text").asText())
                .contains("First of all");
    }

    @Test
    public void byMousePointsAreMovedTickedAndDeleted() {
        bring("First");
        bring("Second");
        line("First").findElement(css("[data-oneonone-down]")).click();
        BROWSER.until("the first last", () -> words().equals(List.of("Second", "First")));

        line("Second").findElement(css("[data-oneonone-delete]")).click();
        BROWSER.driver().switchTo().alert().accept();
        BROWSER.until("it is gone", () -> words().equals(List.of("First")));

        line("First").findElement(css("[data-oneonone-discuss]")).click();
        BROWSER.until(
                "it is ticked", () -> BROWSER.all(".oneonone-point-discussed").size() == 1);
    }

    @Test
    public void wordsThatTheOtherOneTookAwayComeBackWithASentence() {
        bring("Mine");
        String id = line("Mine").getAttribute("data-oneonone-point");
        line("Mine").findElement(css("[data-oneonone-edit]")).click();
        pair.lead().put(REST + "/points/" + id, "{\"text\":\"From my phone\",\"version\":1}");

        BROWSER.press(" again", Keys.ENTER);

        BROWSER.find("[data-oneonone-trouble]", "From my phone");
        assertThat(BROWSER.find("[data-oneonone-editor]").getAttribute("value")).isEqualTo("Mine again");
        BROWSER.press(Keys.ENTER);
        BROWSER.find(WORDS, "Mine again");
    }

    @Test
    public void aReloadBringsBackWhatWasBeingTyped() {
        bring("Budget");
        line("Budget").findElement(css("[data-oneonone-edit]")).click();
        BROWSER.press(" for May");
        BROWSER.find(FIELD).sendKeys("not sent yet");

        BROWSER.driver().navigate().refresh();

        BROWSER.until(
                "what was being typed",
                () -> BROWSER.find(FIELD).getDomProperty("value").equals("not sent yet"));
        assertThat(BROWSER.find("[data-oneonone-editor]").getDomProperty("value"))
                .isEqualTo("Budget for May");
    }

    private void bring(String text) {
        BROWSER.find(FIELD).sendKeys(text, Keys.ENTER);
        BROWSER.until(text, () -> words().contains(text));
    }

    private void post(String path, String json) {
        assertThat(pair.partner().post(REST + path, json).status()).isEqualTo(201);
    }

    private WebElement line(String words) {
        return BROWSER.find(".oneonone-point", words);
    }

    private List<String> words() {
        return BROWSER.all(WORDS).stream().map(WebElement::getText).toList();
    }

    private static By css(String selector) {
        return By.cssSelector(selector);
    }
}
