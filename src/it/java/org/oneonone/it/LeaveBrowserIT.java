package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import java.util.Arrays;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Leave of one's own on the page of a series: entered, seen by both, taken back. */
@RunWith(Parameterized.class)
public class LeaveBrowserIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    @Rule
    public final BrowserRule browser = new BrowserRule();

    @Parameterized.Parameter
    public Hand hand;

    @Parameterized.Parameters(name = "{0}")
    public static Iterable<Hand> hands() {
        return Arrays.asList(Hand.values());
    }

    @Test
    public void whoIsAwaySaysSoAndTheOtherOneSeesIt() {
        Pair pair = Pair.of(SANDBOX, "maya", "ravi");
        String page = SANDBOX.confluenceUrl() + "/plugins/one-on-one/series.action?id=" + pair.seriesId();
        browser.login(SANDBOX.confluenceUrl(), "maya");
        browser.open(page);
        hand.press(browser, browser.find("[data-oneonone-leave]"));

        hand.press(browser, browser.find(".aui-dialog2 [type=submit]"));
        browser.find(".aui-dialog2 .error", "Give a day");
        hand.focus(browser, browser.find("#oneonone-from"));
        browser.find("#oneonone-from").sendKeys("12282026");
        hand.focus(browser, browser.find("#oneonone-to"));
        browser.find("#oneonone-to").sendKeys("12302026");
        hand.write(browser, browser.find("#oneonone-reason"), "Skiing");
        browser.step("14-leave-dialog", hand);
        hand.press(browser, browser.find(".aui-dialog2 [type=submit]"));

        browser.find("[data-oneonone-leave-status]", "excused");
        browser.find(".oneonone-away-reason", "Skiing");
        browser.step("14-leave", hand);
        assertThat(stateOfDecember29(pair)).isEqualTo("SKIPPED");
        browser.login(SANDBOX.confluenceUrl(), "ravi");
        browser.open(page);
        browser.find(".oneonone-away-reason", "Skiing");
        assertThat(browser.all("[data-oneonone-leave-remove]")).isEmpty();

        browser.login(SANDBOX.confluenceUrl(), "maya");
        browser.open(page);
        hand.press(browser, browser.find("[data-oneonone-leave-remove]"));
        browser.find("[data-oneonone-leave-status]", "count again");
        assertThat(browser.all(".oneonone-away-reason")).isEmpty();
        assertThat(stateOfDecember29(pair)).isEqualTo("PLANNED");
    }

    private static String stateOfDecember29(Pair pair) {
        return pair.lead()
                .get(REST + "/series/" + pair.seriesId() + "/meetings?from=2026-12-29&to=2026-12-29")
                .json()
                .at("/results/0/state")
                .asText();
    }
}
