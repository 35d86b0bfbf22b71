package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;
import org.oneonone.it.Caller.Answer;
import org.openqa.selenium.WebElement;

/**
 * Every text of ours comes from a properties file: for the language {@code en-XA} the sandbox prints each of them in
 * brackets, so that what stands outside of brackets is data or a mistake.
 */
public class TextsIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    @ClassRule
    public static final BrowserRule BROWSER = new BrowserRule();

    /** Elements that hold what people or the two products wrote. */
    private static final String DATA =
            """
            time, code, textarea, script, style, aui-spinner, [data-issue-key], .oneonone-line-text,
            .oneonone-header-pair > span:not(.aui-lozenge), .oneonone-dashboard-who > strong, .oneonone-issue-form li,
            .oneonone-badge[data-issue-state] [data-issue-status], .oneonone-diagnostics a,
            .oneonone-issue-form option[value]:not([value='']), #oneonone-issue-more label,
            #oneonone-link option[value]:not([value='']), .wiki-picker, #oneonone-rhythms, .oneonone-holidays-data,
            .oneonone-rule-dates, .oneonone-away-reason,
            #oneonone-free-days option[value]:not([value=''])
            """;

    private static final String REST_OF_TEXT =
            """
            const found = [];
            const note = (text, where) => {
                let rest = text, before;
                do {
                    before = rest;
                    rest = rest.replace(/\\[[^\\[\\]]*\\]/g, ' ');
                } while (rest !== before);
                rest = rest.replace(/\\s+/g, ' ').trim();
                if (rest) found.push(where + ': ' + rest);
            };
            document.querySelectorAll(arguments[0]).forEach(root => {
                const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
                while (texts.nextNode()) {
                    const parent = texts.currentNode.parentElement;
                    const shown = parent.tagName === 'OPTION' || parent.checkVisibility();
                    if (shown && !parent.closest(arguments[1])) note(texts.currentNode.data, parent.className || parent.tagName);
                }
                [root, ...root.querySelectorAll('*')].filter(each => !each.closest(arguments[1])).forEach(each =>
                    ['title', 'aria-label', 'placeholder', 'alt'].filter(name => each.hasAttribute(name)).forEach(name =>
                        note(each.getAttribute(name), each.tagName + ' ' + name)));
            });
            return found;
            """;

    /** Names, numbers, versions, dates, and what AUI itself says around a flag. */
    private static final Pattern NAMES =
            Pattern.compile(".*: (New confirmation message|Close|Ines Laurent|Tomo Sato|·|[0-9.]+"
                    + "|[A-Z][a-z]{2}, [A-Z][a-z]{2} [0-9]+, [0-9]{4}, [0-9:]+ [AP]M)");

    private final Tour tour = new Tour(SANDBOX, BROWSER);
    private final SoftAssertions softly = new SoftAssertions();

    @Before
    public void markTexts() {
        SANDBOX.anonymous().delete("/sandbox/jira/authorise");
        BROWSER.wide();
        tour.speak("tomo", "Europe/Paris", "en-XA");
        tour.speak("sam", "Europe/Berlin", "en-XA");
        tour.speak("admin", "UTC", "en-XA");
    }

    @After
    public void speakAsBefore() {
        tour.speak("tomo", "Europe/Paris", "fr");
        tour.speak("sam", "Europe/Berlin", "de");
        tour.speak("admin", "UTC", "en");
        tour.endAll("tomo");
    }

    @Test
    public void theWizardSaysNothingButTexts() {
        Pair.of(SANDBOX, "tomo", "ines");
        tour.logIn("tomo");

        tour.wizard(
                "ine",
                place -> look(
                        place,
                        place.equals("create-dialog")
                                ? ".wiki-create-template[data-item-module-complete-key*='meeting-create-item']"
                                : ".oneonone-wizard, .wiki-wizard-panel, #create-dialog-title"));

        softly.assertAll();
    }

    @Test
    public void theMeetingPageAndTheIssueDialogSayNothingButTexts() {
        Pair pair = Pair.of(SANDBOX, "tomo", "ines");
        tour.logIn("tomo");
        String ours = ".oneonone-header, .oneonone-open-lines, .oneonone-action-lines, .oneonone-line-beside,"
                + " .oneonone-line-hint, .oneonone-sentence, .oneonone-issue-dialog, .aui-flag, #oneonone-header";

        tour.meetingPage(pair, place -> look(place, ours));
        tour.issueDialog(place -> look(place, ours));
        tour.unlinkDialog(place -> look(place, ours));

        softly.assertAll();
    }

    @Test
    public void ourOwnPagesSayNothingButTexts() {
        String ours = ".oneonone-dashboard, .oneonone-settings, .oneonone-diagnostics, #oneonone-header,"
                + " .oneonone-holidays, #oneonone-holidays,"
                + " #template-settings-link, #oneonone-diagnostics";
        tour.endAll("sam");
        tour.logIn("sam");
        tour.dashboards(place -> look(place + "-empty", ours));
        tour.spaceTools(place -> look(place, ours));
        tour.logIn("admin");
        tour.diagnostics(place -> look(place, ours));
        tour.holidays(place -> look(place, ours));
        Pair pair = Pair.of(SANDBOX, "tomo", "ines");
        Pair paused = Pair.of(SANDBOX, "ines", "tomo");
        pair.writeTasks(pair.lead(), pair.firstPage(), pair.task("tomo", "one", "2026-12-10"));
        paused.lead().post(REST + "/series/" + paused.seriesId() + "/pause");
        tour.logIn("tomo");

        tour.dashboards(place -> look(place, ours));

        softly.assertAll();
    }

    @Test
    public void whatRestSaysToPeopleIsAText() {
        Caller tomo = SANDBOX.as("tomo");
        Pair pair = Pair.of(SANDBOX, "tomo", "ines");
        String page = pair.firstPage();
        pair.writeTasks(tomo, page, pair.task("tomo", "one", "2026-12-10"));
        String action = pair.actions(tomo, page).get(0).get("id").asText();
        String series = REST + "/series/" + pair.seriesId();

        for (Answer answer : List.of(
                tomo.get(REST + "/series/0"),
                tomo.get(REST + "/series?limit=many"),
                tomo.get(REST + "/nowhere"),
                tomo.post(REST + "/series", "{"),
                tomo.post(REST + "/series", "[]"),
                tomo.post(REST + "/series", "{}"),
                tomo.post(REST + "/series", "{\"spaceKey\":\"TEAM\",\"kind\":\"BOSS\"}"),
                tomo.post(REST + "/series/" + pair.seriesId()),
                tomo.post(series + "/meetings", "{\"start\":\"soon\"}"),
                tomo.get(series + "/meetings?from=soon"),
                tomo.post(series + "/meetings", "{\"start\":\"2026-12-29T10:00\",\"template\":\"none\"}"),
                tomo.post(REST + "/cadences/preview", "{\"rrule\":\"FREQ=SECONDLY\"}"),
                tomo.get(series + "/actions?state=lost"),
                tomo.get(REST + "/actions/0"),
                tomo.post(REST + "/actions/" + action + "/issue", "{\"due\":\"soon\"}"),
                tomo.post(REST + "/actions/" + action + "/issue", "{\"projectKey\":\"NOCREATE\"}"),
                tomo.post(REST + "/pages/" + page + "/issues", "{\"actionIds\":[]}"),
                tomo.get(REST + "/jira/none/projects"),
                tomo.put(REST + "/spaces/TEAM/settings", "{}"),
                tomo.get(REST + "/templates/none?spaceKey=TEAM"),
                tomo.get(REST + "/templates"),
                tomo.get(REST + "/diagnostics"),
                tomo.post(REST + "/series/" + pair.seriesId() + "/excusals", "{\"from\":\"soon\"}"),
                tomo.delete(REST + "/series/" + pair.seriesId() + "/excusals/holiday-2026-12-25"),
                tomo.post(REST + "/holidays", "{}"),
                SANDBOX.as("admin").post(REST + "/holidays", "{\"name\":\"x\",\"ics\":\"x\"}"),
                SANDBOX.as("sam").put(REST + "/spaces/TEAM/settings", "{\"durationMinutes\":9999}"),
                SANDBOX.as("sam").put(REST + "/spaces/TEAM/settings", "{\"cadence\":\"FREQ=NEVER\"}"))) {
            String request = answer.response().request().method() + " "
                    + answer.response().uri();
            JsonNode said = answer.json();
            softly.assertThat(answer.status()).as(request).isBetween(400, 503);
            softly.assertThat(said.path("message").asText())
                    .as(request)
                    .startsWith("[")
                    .endsWith("]");
            said.path("errors")
                    .forEach(error -> softly.assertThat(error.get("message").asText())
                            .as(request)
                            .startsWith("[")
                            .endsWith("]"));
        }
        softly.assertThat(tomo.get(series).json().at("/cadence/text").asText())
                .startsWith("[")
                .endsWith("]");

        softly.assertAll();
    }

    @Test
    public void aTextWithoutAKeyIsFound() {
        tour.logIn("sam");
        BROWSER.open(SANDBOX.confluenceUrl() + "/plugins/one-on-one/one-on-ones.action");
        WebElement ours = BROWSER.find(".oneonone-dashboard");

        BROWSER.driver().executeScript("arguments[0].append('[a key] and words'); arguments[0].title = 'Plain'", ours);

        assertThat(withoutKey(".oneonone-dashboard"))
                .containsExactlyInAnyOrder("oneonone-dashboard: and words", "DIV title: Plain");
    }

    private void look(String place, String ours) {
        assertThat(BROWSER.all(ours)).as(place).isNotEmpty();
        softly.assertThat(withoutKey(ours)).as(place).isEmpty();
        BROWSER.picture("texts-" + place);
    }

    private static List<String> withoutKey(String ours) {
        List<?> rest = (List<?>) BROWSER.driver().executeScript(REST_OF_TEXT, ours, DATA);
        List<String> governed = wordsOfTheSpacesTemplates();
        return rest.stream()
                .map(Object::toString)
                .filter(text -> !NAMES.matcher(text).matches())
                .filter(text -> governed.stream().noneMatch(words -> text.endsWith(": " + words)))
                .toList();
    }

    /** A template that a space's administrator saved speaks as they wrote it. */
    private static List<String> wordsOfTheSpacesTemplates() {
        JsonNode templates =
                SANDBOX.as("maya").get(REST + "/templates?spaceKey=TEAM").json().get("results");
        return StreamSupport.stream(templates.spliterator(), false)
                .filter(template -> template.get("source").asText().equals("SPACE"))
                .flatMap(template -> Stream.of(
                        template.get("name").asText(),
                        template.path("description").asText()))
                .toList();
    }
}
