package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.oneonone.it.Caller.Answer;

/** Two people with a series of their own, and what they do with it over REST. */
final class Pair {
    static final String REST = "/rest/one-on-one/1.0";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SandboxRule sandbox;
    private final String lead;
    private final String partner;
    private final String seriesId;

    private Pair(SandboxRule sandbox, String lead, String partner, String seriesId) {
        this.sandbox = sandbox;
        this.lead = lead;
        this.partner = partner;
        this.seriesId = seriesId;
    }

    /** Sets up a fortnightly series on Tuesdays, ten o'clock in Berlin, in the space TEAM. */
    static Pair of(SandboxRule sandbox, String lead, String partner) {
        return of(sandbox, lead, partner, "TEAM");
    }

    /** The same in another space. */
    static Pair of(SandboxRule sandbox, String lead, String partner, String space) {
        Answer answer = sandbox.as(lead).post(REST + "/series", proposal(lead, partner, space));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return new Pair(sandbox, lead, partner, answer.json().get("id").asText());
    }

    /** The same with another rule, in the space TEAM. */
    static Pair meeting(SandboxRule sandbox, String lead, String partner, String rrule) {
        String wish = proposal(lead, partner, "TEAM").replace("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", rrule);
        Answer answer = sandbox.as(lead).post(REST + "/series", wish);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return new Pair(sandbox, lead, partner, answer.json().get("id").asText());
    }

    /** The pair of a series that was begun in another way. */
    static Pair known(SandboxRule sandbox, String lead, String partner, String seriesId) {
        return new Pair(sandbox, lead, partner, seriesId);
    }

    /** What is sent to begin such a series. */
    static String proposal(String lead, String partner, String space) {
        return """
                {"spaceKey":"%s","kind":"MANAGER_REPORT","lead":{"name":"%s"},"partner":{"name":"%s"},
                 "cadence":{"rrule":"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU","start":"2026-12-01T10:00",
                            "zone":"Europe/Berlin","durationMinutes":30},
                 "template":"weekly-check-in"}"""
                .formatted(space, lead, partner);
    }

    String seriesId() {
        return seriesId;
    }

    Caller lead() {
        return sandbox.as(lead);
    }

    Caller partner() {
        return sandbox.as(partner);
    }

    /** Makes the page of the next meeting, or of a given date, and returns the meeting. */
    JsonNode meet(Caller who, String wish) {
        Answer answer = who.post(REST + "/series/" + seriesId + "/meetings", wish);
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        return answer.json();
    }

    /** The page of the first meeting. */
    String firstPage() {
        return meet(lead(), "{\"start\":\"2026-12-01T10:00\"}").get("pageId").asText();
    }

    /** The page above all pages of the series, once there is one. */
    String homePage() {
        return lead().get(REST + "/series/" + seriesId).json().get("homePageId").asText();
    }

    /** Moves, skips or holds the meeting that the cadence wants at an instant, as the lead. */
    void change(Instant originalStart, String what, String wish) {
        String name = seriesId + "-" + originalStart.getEpochSecond();
        Answer answer = lead().post(REST + "/meetings/" + name + "/" + what, wish);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** One native task in storage format; the owner is mentioned first. */
    String task(String owner, String text, String due) {
        String key = sandbox.as(owner)
                .get("/rest/api/user/current")
                .json()
                .get("userKey")
                .asText();
        return "<ac:task><ac:task-status>incomplete</ac:task-status><ac:task-body>"
                + "<ac:link><ri:user ri:userkey=\"" + key + "\"/></ac:link> " + text + " <time datetime=\"" + due
                + "\"/>"
                + "</ac:task-body></ac:task>";
    }

    /** Replaces the page's first task list, as somebody would in the editor. */
    void writeTasks(Caller who, String pageId, String... tasks) {
        JsonNode page = page(who, pageId);
        String storage = page.at("/body/storage/value")
                .asText()
                .replaceFirst(
                        "(?s)<ac:task-list>.*?</ac:task-list>",
                        "<ac:task-list>" + String.join("", tasks) + "</ac:task-list>");
        save(who, page, storage);
    }

    /** Saves the page with a further sentence. */
    Answer writeNote(Caller who, String pageId, String sentence) {
        JsonNode page = page(who, pageId);
        return save(who, page, page.at("/body/storage/value").asText() + "<p>" + sentence + "</p>");
    }

    JsonNode page(Caller who, String pageId) {
        return who.get("/rest/api/content/" + pageId + "?expand=body.storage,body.view,version")
                .json();
    }

    String view(Caller who, String pageId) {
        return page(who, pageId).at("/body/view/value").asText();
    }

    List<JsonNode> actions(Caller who, String pageId) {
        JsonNode answer = who.get(REST + "/pages/" + pageId + "/actions").json();
        return StreamSupport.stream(answer.get("results").spliterator(), false).toList();
    }

    private static Answer save(Caller who, JsonNode page, String storage) {
        ObjectNode update = JSON.createObjectNode();
        update.put("id", page.get("id").asText());
        update.put("type", "page");
        update.put("title", page.get("title").asText());
        update.putObject("version").put("number", page.at("/version/number").asInt() + 1);
        update.putObject("body").putObject("storage").put("value", storage).put("representation", "storage");
        Answer answer = who.put("/rest/api/content/" + page.get("id").asText(), update.toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
