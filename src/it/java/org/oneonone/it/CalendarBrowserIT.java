package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.ClassRule;
import org.junit.Test;
import org.openqa.selenium.Keys;

/** How a person makes the address of their calendar and takes it back, by keyboard and on a phone. */
public class CalendarBrowserIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    @ClassRule
    public static final BrowserRule BROWSER = new BrowserRule();

    private static final String DASHBOARD = "/plugins/one-on-one/one-on-ones.action";

    @Test
    public void anAddressIsMadeShownOnceAndRevokedByKeyboard() {
        BROWSER.login(SANDBOX.confluenceUrl(), "maya");
        SANDBOX.as("maya").delete(Pair.REST + "/calendar/feed");
        BROWSER.open(SANDBOX.confluenceUrl() + DASHBOARD);

        BROWSER.tabTo(BROWSER.find("[data-oneonone-feed-make]"));
        BROWSER.press(Keys.ENTER);
        String address = BROWSER.find("#oneonone-feed-address").getAttribute("value");
        assertThat(BROWSER.driver().switchTo().activeElement().getAttribute("id"))
                .isEqualTo("oneonone-feed-address");
        assertThat(status(address)).isEqualTo(200);
        BROWSER.narrow();
        assertThat(BROWSER.overflow()).isZero();
        BROWSER.picture("calendar-feed-390");
        BROWSER.wide();
        BROWSER.picture("calendar-feed-1280");

        BROWSER.open(SANDBOX.confluenceUrl() + DASHBOARD);
        BROWSER.tabTo(BROWSER.find("[data-oneonone-feed-revoke]"));
        assertThat(BROWSER.driver().getPageSource()).doesNotContain(address);
        BROWSER.press(Keys.ENTER);
        BROWSER.driver().switchTo().alert().accept();

        BROWSER.find("[data-oneonone-feed-message]", "works no more");
        assertThat(status(address)).isEqualTo(404);
        BROWSER.find("[data-oneonone-feed-make]");
    }

    private static int status(String address) {
        String path = URI.create(address).getPath();
        return SANDBOX.anonymous().get(path.substring(path.indexOf("/rest/"))).status();
    }
}
