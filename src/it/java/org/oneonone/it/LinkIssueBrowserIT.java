package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Issues that are there already, and issues of a project that asks for more, with the mouse and with the keyboard. */
@RunWith(Parameterized.class)
public class LinkIssueBrowserIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    @Rule
    public final BrowserRule browser = new BrowserRule();

    @Parameterized.Parameter
    public Hand hand;

    private static final String PRIMARY = ".oneonone-issue-dialog .aui-button-primary:enabled";
    private static final String INSTEAD = ".oneonone-issue-dialog .aui-button-link:enabled";

    private Pair pair;
    private String page;

    @Parameterized.Parameters(name = "{0}")
    public static Iterable<Hand> hands() {
        return Arrays.asList(Hand.values());
    }

    @Before
    public void aPageWithATask() {
        SANDBOX.anonymous().delete("/sandbox/faults");
        SANDBOX.anonymous().post("/sandbox/jira/authorise", "{\"user\":\"maya\"}");
        pair = Pair.of(SANDBOX, "maya", "ravi");
        page = pair.firstPage();
        pair.writeTasks(pair.lead(), page, pair.task("maya", "send the offer", "2027-12-10"));
        browser.login(SANDBOX.confluenceUrl(), "maya");
        browser.open(SANDBOX.confluenceUrl() + "/pages/viewpage.action?pageId=" + page);
    }

    @Test
    public void anIssueThatIsThereIsLinkedAndUnlinkedAgain() {
        String key = made("Offer for Acme");
        hand.press(browser, browser.find("[data-create-issue]"));
        browser.find("#oneonone-issue-issuetype option");
        hand.press(browser, browser.find(INSTEAD, "Link an existing issue"));
        assertThat(browser.driver().switchTo().activeElement().getAttribute("id"))
                .isEqualTo("oneonone-issue-issue");
        pictures("link-existing");

        browser.press("OPS-99999", Keys.ENTER);
        browser.find(".oneonone-issue-dialog .field-group .error", "OPS-99999");
        assertThat(browser.driver().switchTo().activeElement().getAttribute("id"))
                .isEqualTo("oneonone-issue-issue");
        pictures("link-existing-complains");

        hand.write(browser, browser.find("#oneonone-issue-issue"), SANDBOX.jiraUrl() + "/browse/" + key);
        hand.press(browser, browser.find(PRIMARY, "Link"));
        browser.find("a[data-issue-key]", key);
        browser.until(
                "the closed dialog", () -> browser.all(".oneonone-issue-dialog").isEmpty());
        pictures("linked");

        hand.press(browser, browser.find("[data-unlink-issue]"));
        browser.find(".oneonone-issue-dialog", "Unlink " + key);
        pictures("unlink");
        hand.press(browser, browser.find(PRIMARY, "Unlink"));
        browser.find("[data-create-issue]");
        assertThat(browser.all("[data-issue-key]")).isEmpty();
        assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("Create Jira issue");
        assertThat(pair.actions(pair.lead(), page).get(0).has("issue")).isFalse();
    }

    @Test
    public void aRequiredFieldIsAskedForAndMoreIsOffered() {
        hand.press(browser, browser.find("[data-create-issue]"));
        browser.find("#oneonone-issue-issuetype option");
        hand.pick(browser, browser.find("#oneonone-issue-projectKey"), "Strict rules");
        browser.find("#oneonone-issue-customfield_10010");
        hand.press(browser, browser.find(PRIMARY, "Create"));
        browser.find("[data-field=customfield_10010] .error", "Cost centre");
        pictures("required-field");

        hand.pick(browser, browser.find("#oneonone-issue-customfield_10010"), "CC-200");
        hand.press(browser, browser.find(".oneonone-issue-more"));
        hand.pick(browser, browser.find("#oneonone-issue-priority"), "Low");
        hand.write(browser, browser.find("#oneonone-issue-labels"), "acme offer");
        pictures("more-fields");
        hand.press(browser, browser.find(PRIMARY, "Create"));

        String key = browser.find("a[data-issue-key]", "STRICT-").getText();
        var fields =
                SANDBOX.inJira("maya").get("/rest/api/2/issue/" + key).json().get("fields");
        assertThat(fields.at("/customfield_10010/value").asText()).isEqualTo("CC-200");
        assertThat(fields.at("/priority/name").asText()).isEqualTo("Low");
        assertThat(fields.get("labels").toString()).contains("\"acme\"", "\"offer\"");
    }

    @Test
    public void whatCannotBeFilledInHereLeadsToJiraAndToLinking() {
        SANDBOX.anonymous()
                .post(
                        "/sandbox/faults",
                        "{\"target\":\"jira\",\"mode\":\"status\",\"status\":200,"
                                + "\"path\":\"GET /rest/api/2/issue/createmeta/OPS/issuetypes/10002\","
                                + "\"headers\":{\"Content-Type\":\"application/json\"},\"body\":\"{\\\"values\\\":"
                                + "[{\\\"fieldId\\\":\\\"customfield_1\\\",\\\"name\\\":\\\"Region\\\","
                                + "\\\"required\\\":true,\\\"schema\\\":{\\\"type\\\":\\\"option-with-child\\\"}}],"
                                + "\\\"isLast\\\":true}\"}");

        hand.press(browser, browser.find("[data-create-issue]"));

        assertThat(browser.find(".oneonone-issue-hint", "Region")
                        .findElement(By.tagName("a"))
                        .getAttribute("href"))
                .startsWith(SANDBOX.jiraUrl());
        assertThat(browser.all(PRIMARY)).isEmpty();
        pictures("unfillable-field");
        hand.press(browser, browser.find(INSTEAD, "Link an existing issue"));
        assertThat(browser.find(PRIMARY).getText()).isEqualTo("Link");
    }

    private static String made(String summary) {
        return SANDBOX.inJira("maya")
                .post(
                        "/rest/api/2/issue",
                        "{\"fields\":{\"project\":{\"key\":\"OPS\"},\"issuetype\":{\"name\":\"Task\"},\"summary\":\""
                                + summary + "\"}}")
                .json()
                .get("key")
                .asText();
    }

    private void pictures(String name) {
        browser.picture(name + "-" + hand);
        browser.narrow();
        browser.picture(name + "-phone-" + hand);
        assertThat(browser.overflow()).as(name).isZero();
        browser.wide();
    }
}
