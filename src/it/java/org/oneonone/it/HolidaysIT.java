package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Public holidays from the file of an administrator to the meeting that is excused by one. */
@RunWith(Parameterized.class)
public class HolidaysIT {
    private static final String FILE =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20251229
            SUMMARY:Founders' Day
            RRULE:FREQ=YEARLY
            END:VEVENT
            BEGIN:VEVENT
            DTSTART:20261224T180000Z
            END:VEVENT
            END:VCALENDAR
            """;

    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    @Rule
    public final TeamRule team = new TeamRule(SANDBOX);

    @Rule
    public final BrowserRule browser = new BrowserRule();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Parameterized.Parameter
    public Hand hand;

    @Parameterized.Parameters(name = "{0}")
    public static Iterable<Hand> hands() {
        return Arrays.asList(Hand.values());
    }

    @Test
    public void aHolidayThatIsBroughtInAndChosenExcusesAMeetingUntilItIsRemoved() throws IOException {
        Pair pair = Pair.of(SANDBOX, "maya", "ravi");
        assertThat(stateOfDecember29(pair)).isEqualTo("PLANNED");
        browser.login(SANDBOX.confluenceUrl(), "admin");
        browser.open(SANDBOX.confluenceUrl() + "/admin/viewgeneralconfig.action");
        hand.press(browser, browser.find("#oneonone-holidays"));

        bringIn("x".repeat(2 * 1024 * 1024), "larger than 1 MB");
        bringIn("nothing of the kind", "Line 1");
        bringIn(FILE, "");
        browser.find(
                "[data-oneonone-list-status]",
                "has 11 days now. Left out because of a time of day, or as cancelled: 1.");
        browser.find(".oneonone-holidays th", "Bavaria by " + hand);
        browser.step("13-holidays", hand);

        choose();
        assertThat(stateOfDecember29(pair)).isEqualTo("SKIPPED");
        browser.open(SANDBOX.confluenceUrl() + "/admin/plugins/one-on-one/holidays.action");
        hand.press(browser, browser.find("[aria-label='Remove Bavaria by " + hand + "']"));
        browser.driver().switchTo().alert().accept();
        browser.find("[data-oneonone-list-status]", "is gone");
        assertThat(stateOfDecember29(pair)).isEqualTo("PLANNED");
    }

    private void bringIn(String text, String complaint) throws IOException {
        Path file = Files.writeString(folder.newFolder().toPath().resolve("Bavaria by " + hand + ".ics"), text);
        browser.find("#oneonone-holidays-file").sendKeys(file.toString());
        hand.press(browser, browser.find("[data-oneonone-import] [type=submit]"));
        if (!complaint.isEmpty()) {
            browser.find("[data-oneonone-import] .error", complaint);
        }
    }

    private void choose() {
        browser.open(SANDBOX.confluenceUrl() + "/spaces/one-on-one-settings.action?key=TEAM");
        hand.pick(browser, browser.find("#oneonone-free-days"), "Bavaria by " + hand);
        hand.press(browser, browser.find("[data-oneonone-settings] [type=submit]"));
        browser.find("[data-oneonone-settings] [data-oneonone-status]", "Saved");
    }

    private static String stateOfDecember29(Pair pair) {
        JsonNode answer = pair.lead()
                .get(REST + "/series/" + pair.seriesId() + "/meetings?from=2026-12-29&to=2026-12-29")
                .json();
        return answer.at("/results/0/state").asText();
    }
}
