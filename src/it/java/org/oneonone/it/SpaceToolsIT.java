package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.openqa.selenium.WebElement;

/** The space's administrator governs what the next meeting looks like and where its issues go. */
@RunWith(Parameterized.class)
public class SpaceToolsIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    @Rule
    public final TeamRule team = new TeamRule(SANDBOX);

    @Rule
    public final BrowserRule browser = new BrowserRule();

    @Parameterized.Parameter
    public Hand hand;

    @Parameterized.Parameters(name = "{0}")
    public static Iterable<Hand> hands() {
        return Arrays.asList(Hand.values());
    }

    @Test
    public void theNextCreationUsesWhatTheAdministratorSaved() {
        browser.login(SANDBOX.confluenceUrl(), "sam");
        browser.open(SANDBOX.confluenceUrl() + "/display/TEAM");
        hand.press(browser, browser.find("a", "Space tools"));
        hand.press(browser, browser.find("a[href*='one-on-one-settings']"));

        saveDefaults();
        String heading = "Agenda agreed by " + hand;
        saveText(heading);
        browser.step("8-space-tools", hand);

        Pair pair = Pair.of(SANDBOX, "maya", "ravi");
        String page = pair.firstPage();
        assertThat(pair.view(pair.lead(), page)).contains(heading);
        SANDBOX.anonymous().post("/sandbox/jira/authorise", "{\"user\":\"maya\"}");
        pair.writeTasks(pair.lead(), page, pair.task("maya", "where the space says", "2026-12-10"));
        String action = pair.actions(pair.lead(), page).get(0).get("id").asText();
        var made = pair.lead().post(Pair.REST + "/actions/" + action + "/issue", "{}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(SANDBOX.inJira("maya")
                        .get("/rest/api/2/issue/" + made.json().get("key").asText())
                        .json()
                        .at("/fields/issuetype/name")
                        .asText())
                .isEqualTo("Story");
    }

    @Test
    public void othersDoNotGetIn() {
        browser.login(SANDBOX.confluenceUrl(), "maya");

        browser.open(SANDBOX.confluenceUrl() + "/spaces/one-on-one-settings.action?key=TEAM");

        assertThat(browser.all("[data-oneonone-settings]")).isEmpty();
    }

    @Test
    public void aPreviewOpenedByItselfRunsNoScripts() {
        Caller.Answer preview = SANDBOX.as("maya").get(Pair.REST + "/templates/weekly-check-in/preview?spaceKey=TEAM");

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.header("Content-Security-Policy")).contains("sandbox");
    }

    private void saveDefaults() {
        hand.pick(browser, browser.find("#oneonone-template"), "Weekly check-in");
        hand.write(browser, browser.find("#oneonone-project"), "OPS");
        hand.write(browser, browser.find("#oneonone-issue-type"), "Story");
        hand.press(browser, browser.find("[data-oneonone-settings] button[type=submit]"));
        browser.find("[data-oneonone-settings] [data-oneonone-status]", "aved");
    }

    private void saveText(String heading) {
        hand.pick(browser, browser.find("#oneonone-edit"), "Weekly check-in");
        WebElement body = browser.find("#oneonone-body");
        browser.until(
                "the text of the template", () -> body.getAttribute("value").contains("Arriving"));
        hand.focus(browser, body);
        browser.caretBehind(body, "<h3>Arriving");
        browser.press("</h3><h3>" + heading);
        hand.press(browser, browser.find("[data-oneonone-template] button[type=submit]"));
        browser.find("[data-oneonone-template] [data-oneonone-status]", "aved");
    }
}
