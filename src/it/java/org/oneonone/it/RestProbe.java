package org.oneonone.it;

import static org.oneonone.it.Pair.REST;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.oneonone.it.Caller.Answer;
import org.oneonone.it.Lab.Targets;
import org.oneonone.it.RightsTable.Row;

/**
 * Sends each operation as each person. Who is let through to change things of the pair has a pair to do so, which lives
 * through the table from top to bottom; what others are refused is tried on a pair that must stay as it is.
 */
final class RestProbe implements Probe {
    private static final String WISH = "\"projectKey\":\"OPS\",\"issueType\":\"Task\"";
    private static final String CADENCE =
            "{\"rrule\":\"FREQ=WEEKLY\",\"start\":\"2026-12-01T10:00\",\"zone\":\"Europe/Berlin\",\"durationMinutes\":30}";

    private final SandboxRule sandbox;
    private final Lab lab;
    private final Targets untouched;
    private final Map<Who, Targets> worked = new EnumMap<>(Who.class);
    private String state = "";

    RestProbe(SandboxRule sandbox, Lab lab) {
        this.sandbox = sandbox;
        this.lab = lab;
        this.untouched = lab.pair();
    }

    @Override
    public String outcome(Row row, Who who) {
        boolean reads = row.entry().startsWith("GET");
        if (reads) {
            return said(row, who, untouched);
        }
        if (row.outcome(who).startsWith("2")) {
            String said =
                    said(row, who, needsItsOwn(row) ? lab.pair() : worked.computeIfAbsent(who, any -> lab.pair()));
            state = lab.state(untouched);
            return said;
        }
        String before = state.isEmpty() ? lab.state(untouched) : state;
        String said = said(row, who, untouched);
        state = lab.state(untouched);
        return state.equals(before) ? said : said + " and changed something";
    }

    /** Before or after which nothing else can be tried. */
    private static boolean needsItsOwn(Row row) {
        return row.entry().matches(".*/(end|close|act)");
    }

    /** The status, or what is wrong with the answer besides. */
    private String said(Row row, Who who, Targets at) {
        Answer answer = send(who.in(sandbox), row.entry(), at);
        boolean isHidden = List.of(400, 404).contains(answer.status());
        if (isHidden
                && !answer.body()
                        .equals(send(who.in(sandbox), row.entry(), lab.nothing())
                                .body())) {
            return answer.status() + ", unlike nothing: " + answer.body();
        }
        boolean mayTell = who.isOfPair()
                || row.entry().contains("{pageId}") && row.outcome(who).equals("200");
        return answer.status() + (at.isToldBy(answer) && !mayTell ? " and tells of the pair" : "");
    }

    private Answer send(Caller who, String operation, Targets at) {
        String verb = operation.split(" ")[0];
        HttpRequest.Builder request = who.request(REST + address(operation.split(" ")[1], at));
        if (verb.matches("POST|PUT")) {
            request.header("Content-Type", "application/json")
                    .method(verb, BodyPublishers.ofString(body(operation, at)));
        } else {
            request.method(verb, BodyPublishers.noBody());
        }
        return who.send(request);
    }

    /** A new address for the feed of the lead, since each takes the place of the one before. */
    private String feed() {
        return Who.LEAD
                .in(sandbox)
                .post(REST + "/calendar/feed", "{}")
                .json()
                .get("url")
                .asText();
    }

    private String address(String path, Targets at) {
        String id = Map.of(
                        "series", at.series(),
                        "meetings", at.meeting(),
                        "actions", at.action(),
                        "holidays", at.calendar(),
                        "points", at.point())
                .getOrDefault(path.split("/")[1], "");
        String key = Map.of("templates", at.template(), "spaces", at.space()).getOrDefault(path.split("/")[1], "OPS");
        String filled = path.replace("{id}", id)
                .replace("{excusalId}", at.leave())
                .replace("{pageId}", at.page())
                .replace("{linkId}", at.link())
                .replace("{typeId}", at.type())
                .replace("{key}", key);
        if (path.contains("{token}")) {
            return "/calendar/" + feed().replaceAll(".*/", "");
        }
        return path.startsWith("/templates") ? filled + "?spaceKey=" + at.space() : filled;
    }

    private static String body(String operation, Targets at) {
        return switch (operation) {
            case "POST /series", "POST /series/preview" ->
                Pair.proposal(Who.LEAD.user(), Who.PARTNER.user(), at.space());
            case "POST /cadences/preview" -> CADENCE;
            case "POST /series/{id}/meetings" -> "{\"start\":\"2029-11-20T10:00\"}";
            case "POST /meetings/{id}/move" -> "{\"start\":\"2029-12-18T10:00\"}";
            case "POST /series/{id}/points" -> "{\"text\":\"Third\"}";
            case "PUT /points/{id}" -> "{\"text\":\"Other\",\"version\":2}";
            case "POST /points/{id}/move" -> "{\"before\":\"" + at.neighbour() + "\"}";
            case "POST /series/{id}/excusals" -> "{\"from\":\"2027-03-01\",\"to\":\"2027-03-01\"}";
            case "POST /holidays" -> Lab.holidays("Lab of the probe");
            case "PUT /series/{id}/mute", "PUT /reminders/mute" -> "{\"muted\":false}";
            case "PUT /actions/{id}/due" -> "{\"due\":\"2026-12-24\"}";
            case "PUT /actions/{id}/issue" -> "{\"issue\":\"" + at.issue() + "\"}";
            case "POST /actions/{id}/issue" -> "{" + WISH + "}";
            case "POST /pages/{pageId}/issues" -> "{\"actionIds\":[\"" + at.action() + "\"]," + WISH + "}";
            case "PUT /templates/{key}", "POST /templates/{key}/preview" ->
                "{\"name\":\"Start, stop, continue\",\"body\":" + at.quotedText() + ",\"comment\":\"\"}";
            default -> "{}";
        };
    }
}
