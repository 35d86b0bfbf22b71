package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The mails as a mail program shows them, and muting them where they lead to. */
public class RemindersBrowserIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    @Rule
    public final BrowserRule browser = new BrowserRule();

    private final Reminding reminding = new Reminding(SANDBOX);
    private final Directory directory = new Directory(SANDBOX);

    @Test
    public void theMailsAreReadWideAndNarrowAndTheirLinkLeadsToAQuietBox() {
        String lead = directory.colleague("pat");
        String partner = directory.colleague("rae");
        Pair pair = Pair.of(SANDBOX, lead, partner);
        String page = reminding.near(pair);
        pair.writeTasks(
                pair.lead(), page, pair.task(lead, "one", "2026-12-10"), pair.task(partner, "two", "2026-12-11"));
        for (String point : new String[] {"budget", "holiday"}) {
            pair.partner().post(REST + "/series/" + pair.seriesId() + "/points", "{\"text\":\"" + point + "\"}");
        }
        String left = reminding.past(pair);
        reminding.run();

        look(page, partner, "11-mail-partner");
        look(page, lead, "11-mail-lead");
        look(left, lead, "11-mail-after");

        browser.login(SANDBOX.confluenceUrl(), partner);
        browser.open(SANDBOX.confluenceUrl() + "/plugins/one-on-one/one-on-ones.action#oneonone-reminders");
        WebElement everything = browser.find("#oneonone-reminders[open] input");
        browser.until(
                "focus in the box",
                () -> everything.equals(browser.driver().switchTo().activeElement()));
        browser.press(Keys.TAB);
        browser.press(Keys.SPACE);
        browser.find("#oneonone-reminders [role=status]", "Saved.");
        browser.show("#oneonone-reminders");
        browser.step("11-mute", Hand.KEYBOARD);

        assertThat(pair.partner()
                        .get(REST + "/series/" + pair.seriesId() + "/mute")
                        .json()
                        .get("muted")
                        .asBoolean())
                .isTrue();
        browser.driver().navigate().refresh();
        assertThat(browser.find("#oneonone-reminders input[id$='series-" + pair.seriesId() + "-mute']")
                        .isSelected())
                .isTrue();
    }

    private void look(String page, String reader, String name) {
        for (JsonNode mail : reminding.mails(page)) {
            if (mail.get("to").asText().startsWith(reader + "@")) {
                browser.open(SANDBOX.confluenceUrl() + "/sandbox/mail/"
                        + mail.get("id").asText() + "/html");
                browser.find("h1");
                browser.step(name, Hand.KEYBOARD);
                return;
            }
        }
        throw new AssertionError(reader + " got no mail about " + page);
    }
}
