package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;
import org.openqa.selenium.Keys;

/** What the one who is left sees of it in a browser, and how they end the series there. */
public class PartnerGoneBrowserIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    @ClassRule
    public static final BrowserRule BROWSER = new BrowserRule();

    private static final String DASHBOARD = "/plugins/one-on-one/one-on-ones.action";

    private final Directory directory = new Directory(SANDBOX);
    private final String lead = directory.colleague("pat");
    private final String partner = directory.colleague("rae");
    private Pair pair;
    private String page;

    @Before
    public void aPairThatHasMet() {
        pair = Pair.of(SANDBOX, lead, partner);
        page = pair.firstPage();
    }

    @Test
    public void theSeriesOfADeactivatedPartnerIsEndedByKeyboard() {
        directory.disable(partner);
        BROWSER.login(SANDBOX.confluenceUrl(), lead);
        BROWSER.open(SANDBOX.confluenceUrl() + "/pages/viewpage.action?pageId=" + page);
        BROWSER.find(".oneonone-header-concern", "is deactivated");
        BROWSER.step("partner-gone-header", Hand.KEYBOARD);

        BROWSER.open(SANDBOX.confluenceUrl() + DASHBOARD);
        BROWSER.find(".oneonone-dashboard-concern", "is deactivated");
        BROWSER.step("partner-gone-dashboard", Hand.KEYBOARD);
        BROWSER.tabTo(BROWSER.find("[data-oneonone-end]"));
        BROWSER.press(Keys.ENTER);
        BROWSER.driver().switchTo().alert().dismiss();
        assertThat(state()).isEqualTo("ACTIVE");

        BROWSER.press(Keys.ENTER);
        BROWSER.driver().switchTo().alert().accept();

        BROWSER.find(".oneonone-dashboard-ended", "Ended series");
        BROWSER.until("no button", () -> BROWSER.all("[data-oneonone-end]").isEmpty());
        assertThat(state()).isEqualTo("ENDED");
    }

    @Test
    public void whoeverLostSightOfTheSpaceReadsOneSentence() {
        directory.shutOut(directory.key(partner));
        BROWSER.login(SANDBOX.confluenceUrl(), partner);
        BROWSER.open(SANDBOX.confluenceUrl() + DASHBOARD);

        BROWSER.find(".oneonone-dashboard-concern", "that you can no longer see");
        BROWSER.step("space-lost-dashboard", Hand.KEYBOARD);
        assertThat(BROWSER.all(".oneonone-dashboard-row")).isEmpty();
    }

    private String state() {
        return pair.lead()
                .get(REST + "/series/" + pair.seriesId())
                .json()
                .get("state")
                .asText();
    }
}
