package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Leads a browser to every place of ours in turn, and stops at each for a look. */
final class Tour {
    /** Two points of one life of a pair: a meeting that left something to do, and the one after it. */
    static final List<String> TASKS = List.of("send the offer", "book the room");

    /** From a new issue to one that is there, and back. */
    private static final String OTHER_WAY = ".oneonone-issue-dialog .aui-dialog2-footer-actions .aui-button-link";

    private final SandboxRule sandbox;
    private final BrowserRule browser;

    Tour(SandboxRule sandbox, BrowserRule browser) {
        this.sandbox = sandbox;
        this.browser = browser;
    }

    /** Looks at a place, which is named for messages and pictures. */
    interface Look {
        void at(String place);
    }

    void logIn(String name) {
        browser.open(sandbox.confluenceUrl() + "/logout.action");
        browser.find("#os_username").sendKeys(name);
        browser.find("#os_password").sendKeys(name, Keys.ENTER);
        browser.find("#user-menu-link");
    }

    /** What a person chose in their profile; the tag {@code en-XA} marks every text. */
    void speak(String name, String zone, String language) {
        Caller caller = sandbox.as(name);
        int status = caller.send(caller.request("/users/editmysettings.action")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Atlassian-Token", "no-check")
                        .POST(BodyPublishers.ofString("zone=" + zone + "&language=" + language)))
                .status();
        assertThat(status).isIn(200, 302, 303);
    }

    /** The three steps of the wizard, for a series that is new; the last look is at a step that complains. */
    void wizard(String partner, Look look) {
        browser.open(sandbox.confluenceUrl() + "/display/TEAM");
        browser.find("#create-page-button").click();
        browser.find(".wiki-create-template[data-item-module-complete-key*='meeting-create-item']")
                .click();
        look.at("create-dialog");
        browser.find("#create-dialog-next").click();
        browser.find("label[for='oneonone-series-new']").click();
        look.at("wizard-who");
        browser.find("#create-dialog-submit").click();
        browser.find(".oneonone-wizard .error");
        look.at("wizard-who-complains");
        browser.find(".wiki-picker-input").sendKeys(partner);
        browser.find(".wiki-picker [role=option]").click();
        browser.find("#create-dialog-submit").click();
        browser.find("label[for='oneonone-template-weekly-check-in']").click();
        look.at("wizard-template");
        browser.find("#create-dialog-submit").click();
        browser.find("#oneonone-rhythm");
        browser.find("[data-oneonone-dates]", ")");
        look.at("wizard-when");
    }

    /** The page of a meeting with tasks: one linked, one free, and what an earlier meeting left. */
    void meetingPage(Pair pair, Look look) {
        String first = pair.firstPage();
        pair.writeTasks(pair.lead(), first, pair.task("ines", "from last time", "2026-11-02"));
        String second = pair.meet(pair.lead(), "{\"start\":\"2026-12-15T10:00\"}")
                .get("pageId")
                .asText();
        browser.open(sandbox.confluenceUrl() + "/pages/viewpage.action?pageId=" + second);
        browser.find(".oneonone-header");
        look.at("meeting-page-empty");
        pair.writeTasks(
                pair.lead(),
                second,
                pair.task("ines", TASKS.get(0), "2026-11-10"),
                pair.task("tomo", TASKS.get(1), "2027-01-10"));
        browser.driver().navigate().refresh();
        browser.find("[data-create-all]");
        look.at("meeting-page");
    }

    /** From the page with tasks: the way to Jira, the dialog for one and for all, and the page with an issue. */
    void issueDialog(Look look) {
        browser.find("[data-create-issue]").click();
        browser.find("[data-authorise]");
        look.at("issue-authorise");
        browser.press(Keys.ESCAPE);
        gone(".oneonone-issue-dialog");
        sandbox.anonymous().post("/sandbox/jira/authorise", "{\"user\":\"tomo\"}");
        browser.find("[data-create-issue]").click();
        browser.find("#oneonone-issue-issuetype option");
        look.at("issue-dialog");
        browser.find(".oneonone-issue-more").click();
        look.at("issue-dialog-more");
        browser.find(OTHER_WAY).click();
        browser.find("#oneonone-issue-issue");
        look.at("issue-dialog-existing");
        browser.find(OTHER_WAY).click();
        browser.find("#oneonone-issue-projectKey").sendKeys("S");
        sendWhenReady();
        browser.find(".oneonone-issue-dialog [role=alert]", "");
        look.at("issue-dialog-complains");
        browser.find("#oneonone-issue-projectKey").sendKeys("O");
        sendWhenReady();
        browser.find(".oneonone-badge a[data-issue-key]");
        gone(".oneonone-issue-dialog");
        look.at("meeting-page-linked");
    }

    /** From the page with an issue: the question before it is let go. */
    void unlinkDialog(Look look) {
        browser.find("[data-unlink-issue]").click();
        browser.find(".oneonone-issue-dialog");
        look.at("issue-unlink");
        browser.press(Keys.ESCAPE);
        gone(".oneonone-issue-dialog");
    }

    void dashboards(Look look) {
        browser.open(sandbox.confluenceUrl() + "/plugins/one-on-one/one-on-ones.action");
        browser.find(".oneonone-dashboard");
        look.at("dashboard");
    }

    /** The page of a series with a life behind it, and the dialogs that it opens. */
    void seriesPage(Pair pair, Look look) {
        browser.open(sandbox.confluenceUrl() + "/plugins/one-on-one/series.action?id=" + pair.seriesId());
        browser.find(".oneonone-series");
        browser.find(".oneonone-life-more summary").click();
        look.at("series");
        for (String what : List.of("act=move", "act=skip", "edit", "turn=end")) {
            String hook = what.replaceFirst("=(.*)", "='$1'");
            browser.find("[data-oneonone-" + hook + "]").click();
            browser.find(".oneonone-life-dialog");
            look.at("series-" + what.replace('=', '-'));
            browser.press(Keys.ESCAPE);
            gone(".oneonone-life-dialog");
        }
    }

    void spaceTools(Look look) {
        browser.open(sandbox.confluenceUrl() + "/spaces/one-on-one-settings.action?key=TEAM");
        browser.find(".oneonone-settings");
        look.at("space-tools");
        browser.find("#oneonone-duration").sendKeys("many");
        browser.find("[data-oneonone-settings] [type=submit]").click();
        browser.find(".oneonone-settings .error");
        look.at("space-tools-complain");
        browser.find("[data-oneonone-preview-as=lead]").click();
        browser.find("iframe.oneonone-settings-preview");
        look.at("space-tools-preview");
    }

    void diagnostics(Look look) {
        browser.open(sandbox.confluenceUrl() + "/admin/plugins/one-on-one/diagnostics.action");
        browser.find(".oneonone-diagnostics");
        look.at("diagnostics");
    }

    void holidays(Look look) {
        sandbox.as("admin").post(REST + "/holidays", Lab.holidays("Tour"));
        browser.open(sandbox.confluenceUrl() + "/admin/plugins/one-on-one/holidays.action");
        browser.find(".oneonone-holidays");
        look.at("holidays");
        browser.find("[data-oneonone-import] [type=submit]").click();
        browser.find("[data-oneonone-import] .error");
        look.at("holidays-complain");
    }

    void endAll(String person) {
        Caller caller = sandbox.as(person);
        caller.get(REST + "/series?limit=200")
                .json()
                .get("results")
                .forEach(series ->
                        caller.post(REST + "/series/" + series.get("id").asText() + "/end"));
    }

    private void sendWhenReady() {
        browser.find(".oneonone-issue-dialog .aui-button-primary:enabled").click();
    }

    private void gone(String css) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(10))
                .until(driver ->
                        driver.findElements(By.cssSelector(css)).stream().noneMatch(WebElement::isDisplayed));
    }
}
