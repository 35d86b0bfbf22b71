package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import org.oneonone.it.Caller.Answer;

/** The space LAB, which few may see, with everybody of the table in their place, and pairs that meet there. */
final class Lab {
    static final String KEY = "LAB";
    static final String ITEM = "calibrate the sextant";
    private static final String TEMPLATE = "start-stop-continue";

    private final SandboxRule sandbox;
    private Targets nothing;

    Lab(SandboxRule sandbox) {
        this.sandbox = sandbox;
    }

    /** Lets the reader in, and everybody authorise Jira. */
    void open() {
        permit(Who.READER, "read space");
        Stream.of(Who.values()).filter(who -> who != Who.NOBODY).forEach(who -> sandbox.anonymous()
                .post("/sandbox/jira/authorise", "{\"user\":\"" + who.user() + "\"}"));
        String link =
                admin().get(REST + "/jira/links").json().at("/results/0/id").asText();
        String type = admin().get(REST + "/jira/" + link + "/projects/OPS/issuetypes")
                .json()
                .at("/results/0/id")
                .asText();
        JsonNode text = admin().get(REST + "/templates/" + TEMPLATE + "?spaceKey=" + KEY)
                .json()
                .get("body");
        nothing = new Targets(
                "NOWHERE",
                "999999",
                "999999",
                "999999",
                "999999",
                "999999",
                "999999",
                "999999",
                "999999",
                "999999",
                "OPS-999999",
                TEMPLATE,
                link,
                type,
                text);
    }

    /** Leaves the space as it was found. */
    void close() {
        permit(Who.READER);
        admin().put(REST + "/spaces/" + KEY + "/settings", "{}");
        sandbox.anonymous().delete("/sandbox/jira/authorise");
        Caller system = sandbox.as(Who.SUPER_GROUP.user());
        for (JsonNode calendar : system.get(REST + "/holidays?limit=200").json().get("results")) {
            system.delete(REST + "/holidays/" + calendar.get("id").asText());
        }
    }

    /** Gives a person these permissions in the space and no others. */
    void permit(Who who, String... operations) {
        List<String> given = Stream.of(operations)
                .map(operation -> operation.split(" "))
                .map(words -> "{\"operationKey\":\"" + words[0] + "\",\"targetType\":\"" + words[1] + "\"}")
                .toList();
        Answer answer = admin().post(
                        "/rest/api/space/" + KEY + "/permissions",
                        "[{\"userKey\":\"" + key(who) + "\",\"operations\":[" + String.join(",", given) + "]}]");
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
    }

    /** A new pair with a page and an item on it. */
    Targets pair() {
        Pair pair = Pair.of(sandbox, Who.LEAD.user(), Who.PARTNER.user(), KEY);
        JsonNode met = pair.meet(pair.lead(), "{}");
        String page = met.get("pageId").asText();
        pair.writeTasks(pair.lead(), page, pair.task(Who.PARTNER.user(), ITEM, "2026-12-10"));
        String action = pair.actions(pair.lead(), page).get(0).get("id").asText();
        JsonNode series = pair.lead().get(REST + "/series/" + pair.seriesId()).json();
        Answer leave = pair.lead()
                .post(
                        REST + "/series/" + pair.seriesId() + "/excusals",
                        "{\"from\":\"2027-02-01\",\"to\":\"2027-02-05\"}");
        assertThat(leave.status()).as(leave.body()).isEqualTo(201);
        return new Targets(
                KEY,
                pair.seriesId(),
                series.get("homePageId").asText(),
                met.get("id").asText(),
                page,
                action,
                leave.json().get("id").asText(),
                point(pair, "First"),
                point(pair, "Second"),
                calendar("Lab " + pair.seriesId()),
                issue(),
                nothing.template(),
                nothing.link(),
                nothing.type(),
                nothing.text());
    }

    /** A point that the lead brings. */
    private static String point(Pair pair, String text) {
        Answer brought =
                pair.lead().post(REST + "/series/" + pair.seriesId() + "/points", "{\"text\":\"" + text + "\"}");
        assertThat(brought.status()).as(brought.body()).isEqualTo(201);
        return brought.json().get("id").asText();
    }

    /** A calendar of public holidays with one day, which the system administrator brought in. */
    private String calendar(String name) {
        Answer made = sandbox.as(Who.SUPER_GROUP.user()).post(REST + "/holidays", holidays(name));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json().get("id").asText();
    }

    /** What is sent to bring in such a calendar. */
    static String holidays(String name) {
        return "{\"name\":\"" + name + "\",\"ics\":\"BEGIN:VCALENDAR\\nBEGIN:VEVENT\\n"
                + "DTSTART;VALUE=DATE:20270101\\nEND:VEVENT\\nEND:VCALENDAR\\n\"}";
    }

    /** An issue that somebody made in Jira itself. */
    private String issue() {
        Answer made = sandbox.inJira(Who.LEAD.user())
                .post(
                        "/rest/api/2/issue",
                        "{\"fields\":{\"project\":{\"key\":\"OPS\"},\"issuetype\":{\"name\":\"Task\"},"
                                + "\"summary\":\"made in Jira\"}}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json().get("key").asText();
    }

    /** What a request aims at that misses everything of a pair. */
    Targets nothing() {
        return nothing;
    }

    /** All that a refused request might have changed. */
    String state(Targets at) {
        Caller lead = sandbox.as(Who.LEAD.user());
        String series = REST + "/series/" + at.series();
        return Stream.of(
                        lead.get(series),
                        lead.get(series + "/meetings"),
                        lead.get(series + "/actions"),
                        lead.get(series + "/excusals"),
                        lead.get(series + "/points?state=all"),
                        lead.get("/rest/api/content/" + at.page() + "?expand=version"),
                        admin().get(REST + "/templates/" + TEMPLATE + "?spaceKey=" + KEY),
                        admin().get(REST + "/spaces/" + KEY + "/settings"),
                        admin().get(REST + "/holidays?limit=200"))
                .map(Answer::body)
                .toList()
                .toString();
    }

    private Caller admin() {
        return sandbox.as(Who.SPACE_ADMIN.user());
    }

    private String key(Who who) {
        return sandbox.as(who.user())
                .get("/rest/api/user/current")
                .json()
                .get("userKey")
                .asText();
    }

    /** What stands in the addresses and bodies of requests. */
    record Targets(
            String space,
            String series,
            String home,
            String meeting,
            String page,
            String action,
            String leave,
            String neighbour,
            String point,
            String calendar,
            String issue,
            String template,
            String link,
            String type,
            JsonNode text) {
        /** Whether an answer lets on that the pair meets. */
        boolean isToldBy(Answer answer) {
            return Stream.of(ITEM, "\"" + home + "\"", "\"" + page + "\"").anyMatch(answer.body()::contains);
        }

        String quotedText() {
            return new ObjectMapper().valueToTree(text).toString();
        }
    }
}
