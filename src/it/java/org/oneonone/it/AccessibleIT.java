package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;
import org.openqa.selenium.Keys;

/** Every place of ours, wide and narrow, against WCAG 2.2 AA as far as a machine can tell. */
public class AccessibleIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    @ClassRule
    public static final BrowserRule BROWSER = new BrowserRule();

    private static final String OURS =
            """
            .oneonone-wizard, .oneonone-header, .oneonone-timeline, .oneonone-open-lines, .oneonone-action-lines, .oneonone-line-beside,
            .oneonone-line-hint, .oneonone-sentence, .oneonone-issue-dialog, .oneonone-dashboard, .oneonone-feed, .oneonone-settings,
            .oneonone-diagnostics, .oneonone-holidays, .oneonone-series, .oneonone-life-dialog,
            .oneonone-agenda""";

    private static final String AXE =
            """
            const done = arguments[1];
            const include = [...document.querySelectorAll(arguments[0])];
            axe.run({include}, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], iframes: false})
                .then(answer => done(answer.violations.flatMap(rule => rule.nodes.map(node =>
                    rule.id + ' ' + node.html.slice(0, 200) + ' ' + node.any.concat(node.all, node.none)
                        .map(check => check.message).join('; ')))));
            """;

    private static final String UNSEEN_FOCUS =
            """
            const before = document.activeElement;
            const look = element => {
                const style = getComputedStyle(element);
                return [style.outlineStyle + style.outlineWidth + style.outlineColor, style.boxShadow, style.borderColor,
                    style.backgroundColor].join();
            };
            const plain = document.createElement('style');
            plain.textContent = '* { transition: none !important; }';
            document.head.append(plain);
            const unseen = [];
            document.querySelectorAll(arguments[0]).forEach(root =>
                root.querySelectorAll('a[href], button:enabled, input:enabled, select, textarea, summary').forEach(each => {
                    if (!each.checkVisibility() || each.type === 'hidden' || each.type === 'radio') return;
                    each.blur();
                    const without = look(each);
                    each.focus({focusVisible: true});
                    if (document.activeElement === each && look(each) === without) unseen.push(each.outerHTML.slice(0, 160));
                }));
            plain.remove();
            before.focus();
            return unseen;
            """;

    private final Tour tour = new Tour(SANDBOX, BROWSER);
    private final SoftAssertions softly = new SoftAssertions();
    private String width = "";

    @Before
    public void asNew() {
        SANDBOX.anonymous().delete("/sandbox/jira/authorise");
        tour.endAll("ines");
        tour.endAll("sam");
    }

    @After
    public void wideAgain() {
        BROWSER.wide();
    }

    @Test
    public void theWizardIsForEverybody() {
        Pair.of(SANDBOX, "tomo", "ines");
        tour.logIn("tomo");

        inBothWidths(() -> tour.wizard("ine", place -> {
            if (!place.equals("create-dialog")) {
                look(place);
            }
        }));
    }

    @Test
    public void theMeetingPageAndTheIssueDialogAreForEverybody() {
        tour.logIn("tomo");

        inBothWidths(() -> {
            SANDBOX.anonymous().delete("/sandbox/jira/authorise");
            tour.meetingPage(Pair.of(SANDBOX, "tomo", "ines"), this::look);
            tour.issueDialog(this::look);
            assertThat(focused()).as("focus after the dialog").contains("data-issue-key");
            tour.unlinkDialog(this::look);
        });
    }

    @Test
    public void aPartnerWhoIsAwayIsToldToEverybody() {
        var directory = new Directory(SANDBOX);
        String lead = directory.colleague("kim");
        String partner = directory.colleague("lou");
        String page = Pair.of(SANDBOX, lead, partner).firstPage();
        directory.disable(partner);
        tour.logIn(lead);

        inBothWidths(() -> {
            BROWSER.open(SANDBOX.confluenceUrl() + "/pages/viewpage.action?pageId=" + page);
            BROWSER.find(".oneonone-header-concern");
            look("partner-away-page");
            tour.dashboards(place -> look("partner-away-" + place));
        });
    }

    @Test
    public void theTimelineIsForEverybody() {
        Pair pair = Pair.meeting(SANDBOX, "tomo", "ines", "FREQ=WEEKLY;BYDAY=TU");
        pair.firstPage();
        pair.change(Instant.parse("2026-12-08T09:00:00Z"), "hold", "{}");
        pair.change(Instant.parse("2026-12-15T09:00:00Z"), "skip", "{\"reason\":\"on the road\"}");
        tour.logIn("tomo");

        inBothWidths(() -> {
            BROWSER.open(SANDBOX.confluenceUrl() + "/pages/viewpage.action?pageId=" + pair.homePage());
            BROWSER.find(".oneonone-year-words summary").click();
            look("timeline");
        });
    }

    @Test
    public void escapeLeadsBackToTheButtonThatOpenedTheDialog() {
        BROWSER.wide();
        tour.logIn("tomo");
        tour.meetingPage(Pair.of(SANDBOX, "tomo", "ines"), place -> {});

        BROWSER.tabTo(BROWSER.find("[data-create-all]"));
        BROWSER.press(Keys.ENTER);
        BROWSER.find("[data-authorise]");
        BROWSER.press(Keys.ESCAPE);

        assertThat(focused()).contains("data-create-all");
    }

    @Test
    public void ourOwnPagesAreForEverybody() {
        Pair pair = Pair.of(SANDBOX, "tomo", "ines");
        pair.writeTasks(pair.lead(), pair.firstPage(), pair.task("tomo", "one", "2026-12-10"));
        Pair.of(SANDBOX, "ines", "tomo");

        inBothWidths(() -> {
            tour.logIn("tomo");
            tour.dashboards(this::look);
            tour.logIn("sam");
            tour.dashboards(place -> look(place + "-empty"));
            tour.spaceTools(this::look);
            tour.logIn("admin");
            tour.diagnostics(this::look);
            tour.holidays(this::look);
        });
    }

    @Test
    public void thePageOfASeriesAndItsDialogsAreForEverybody() {
        Pair pair = Pair.of(SANDBOX, "tomo", "ines");
        String meeting = pair.meet(pair.lead(), "{}").get("id").asText();
        pair.lead().post(Pair.REST + "/meetings/" + meeting + "/skip", "{\"reason\":\"A fair\",\"excused\":true}");
        tour.logIn("ines");

        inBothWidths(() -> tour.seriesPage(pair, this::look));
    }

    @Test
    public void aBarrierIsFound() {
        tour.logIn("sam");
        BROWSER.open(SANDBOX.confluenceUrl() + "/plugins/one-on-one/one-on-ones.action");
        BROWSER.find(".oneonone-dashboard");

        BROWSER.driver()
                .executeScript("document.querySelector('.oneonone-dashboard').innerHTML ="
                        + " '<input><button style=\"outline:0;box-shadow:none\">x</button>'");

        assertThat(barriers()).extracting(Object::toString).anyMatch(barrier -> barrier.startsWith("label"));
        assertThat(unseenFocus()).isNotEmpty();
    }

    private void inBothWidths(Runnable walk) {
        BROWSER.wide();
        width = "wide";
        walk.run();
        BROWSER.narrow();
        width = "narrow";
        walk.run();
        softly.assertAll();
    }

    private void look(String place) {
        String where = width + " " + place;
        assertThat(BROWSER.all(OURS)).as(where).isNotEmpty();
        BROWSER.picture("accessible-" + where.replace(' ', '-'));
        softly.assertThat(barriers()).as(where).isEmpty();
        softly.assertThat(BROWSER.overflow()).as("scrolls sideways: " + where).isZero();
        softly.assertThat(unseenFocus()).as("focus is not seen: " + where).isEmpty();
    }

    private static List<?> barriers() {
        try {
            BROWSER.driver().executeScript(Files.readString(Path.of("build/npm/node_modules/axe-core/axe.min.js")));
        } catch (IOException e) {
            throw new IllegalStateException("axe-core is missing; build with Maven, which runs npm ci", e);
        }
        return (List<?>) BROWSER.driver().executeAsyncScript(AXE, OURS);
    }

    private static List<?> unseenFocus() {
        // Browsers show where the focus is to people who use keys.
        BROWSER.press(Keys.SHIFT);
        return (List<?>) BROWSER.driver().executeScript(UNSEEN_FOCUS, OURS);
    }

    private static String focused() {
        return BROWSER.driver().switchTo().activeElement().getDomProperty("outerHTML");
    }
}
