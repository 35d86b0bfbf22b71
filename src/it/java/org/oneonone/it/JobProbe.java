package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.oneonone.it.RightsTable.Row;

/** Gives each job work of the two to do, and looks who did it in the end. */
final class JobProbe implements Probe {
    private static final List<Who> PAIR = List.of(Who.LEAD, Who.PARTNER);

    private final SandboxRule sandbox;
    private final Lab lab;
    private final JiraSide jira;
    private final Map<Row, Set<String>> runs = new HashMap<>();

    JobProbe(SandboxRule sandbox, Lab lab) {
        this.sandbox = sandbox;
        this.lab = lab;
        this.jira = new JiraSide(sandbox);
    }

    @Override
    public String outcome(Row row, Who who) {
        return runs.computeIfAbsent(row, this::run).contains(who.user()) ? "acts" : "never";
    }

    /** The names of those as whom the job did the work; that of nobody is empty. */
    private Set<String> run(Row row) {
        boolean isLeadBlind = row.place().contains("lost sight");
        Pair pair = Pair.of(sandbox, Who.LEAD.user(), Who.PARTNER.user(), Lab.KEY);
        return switch (row.entry()) {
            case "meeting-pages" -> makePages(pair, isLeadBlind);
            case "issue-creation" -> finishIssues(pair, isLeadBlind);
            case "issue-sync" -> followIssues(pair, isLeadBlind);
            case "reminders" -> remind(pair, isLeadBlind);
            default -> Set.of("nobody knows this job");
        };
    }

    private Set<String> makePages(Pair pair, boolean isLeadBlind) {
        sandbox.as(Who.SPACE_ADMIN.user()).put(REST + "/spaces/" + Lab.KEY + "/settings", "{\"prepareDays\":14}");
        perform("meeting-pages", isLeadBlind);
        sandbox.as(Who.SPACE_ADMIN.user()).put(REST + "/spaces/" + Lab.KEY + "/settings", "{}");
        Set<String> makers = new HashSet<>();
        for (JsonNode id : pair.partner()
                .get(REST + "/series/" + pair.seriesId() + "/meetings")
                .json()
                .findValues("pageId")) {
            makers.addAll(authors(pair, id.asText()));
        }
        return makers;
    }

    private Set<String> remind(Pair pair, boolean isLeadBlind) {
        Reminding reminding = new Reminding(sandbox);
        String page = reminding.near(pair);
        perform("reminders", isLeadBlind);
        return new HashSet<>(reminding.readers(page));
    }

    /** Each of the two asks for an issue while Jira has no time. */
    private Set<String> finishIssues(Pair pair, boolean isLeadBlind) {
        Map<Who, String> words = words();
        List<JsonNode> items = items(pair, words);
        jira.fault(null, "\"mode\":\"status\",\"status\":429,\"headers\":{\"Retry-After\":\"10\"}");
        PAIR.forEach(who -> assertThat(ask(who, items.get(PAIR.indexOf(who)))).isEqualTo(202));
        jira.mend();
        sandbox.anonymous().delete("/sandbox/jira/requests");
        jira.pass("PT1S");
        perform("issue-creation", isLeadBlind);
        return askersOf(words);
    }

    /** An issue of each of the two is done in Jira, which ticks the tasks on the page. */
    private Set<String> followIssues(Pair pair, boolean isLeadBlind) {
        Map<Who, String> words = words();
        List<JsonNode> items = items(pair, words);
        PAIR.forEach(who -> assertThat(ask(who, items.get(PAIR.indexOf(who)))).isEqualTo(201));
        String page = items.get(0).get("pageId").asText();
        pair.actions(pair.lead(), page)
                .forEach(item -> finish(item.at("/issue/key").asText()));
        int before = authors(pair, page).size();
        sandbox.anonymous().delete("/sandbox/jira/requests");
        perform("issue-sync", isLeadBlind);
        List<String> authors = authors(pair, page);
        return new HashSet<>(authors.subList(0, authors.size() - before));
    }

    private void perform(String job, boolean isLeadBlind) {
        if (isLeadBlind) {
            lab.permit(Who.LEAD);
        }
        jira.pass("PT10M");
        jira.run(job);
        lab.permit(Who.LEAD, "read space", "create page");
    }

    /** A word for each that is found nowhere else. */
    private static Map<Who, String> words() {
        return Map.of(Who.LEAD, "lead" + UUID.randomUUID(), Who.PARTNER, "partner" + UUID.randomUUID());
    }

    private List<JsonNode> items(Pair pair, Map<Who, String> words) {
        String page = pair.firstPage();
        pair.writeTasks(
                pair.lead(),
                page,
                PAIR.stream()
                        .map(who -> pair.task(who.user(), words.get(who), "2026-12-10"))
                        .toArray(String[]::new));
        return pair.actions(pair.lead(), page);
    }

    private int ask(Who who, JsonNode item) {
        return who.in(sandbox)
                .post(
                        REST + "/actions/" + item.get("id").asText() + "/issue",
                        "{\"projectKey\":\"OPS\",\"issueType\":\"Task\"}")
                .status();
    }

    private void finish(String key) {
        Caller inJira = sandbox.inJira("maya");
        String path = "/rest/api/2/issue/" + key + "/transitions";
        for (JsonNode transition : inJira.get(path).json().get("transitions")) {
            if (transition.at("/to/statusCategory/key").asText().equals("done")) {
                inJira.post(
                        path,
                        "{\"transition\":{\"id\":\"" + transition.get("id").asText() + "\"}}");
            }
        }
    }

    /** Whose wishes were sent to Jira, each of them as the person who had it. */
    private Set<String> askersOf(Map<Who, String> words) {
        Set<String> askers = new HashSet<>();
        for (JsonNode request :
                sandbox.anonymous().get("/sandbox/jira/requests").json().get("results")) {
            words.forEach((who, word) -> {
                if (request.get("body").asText().contains(word)) {
                    assertThat(request.get("user").asText("nobody"))
                            .as("asks for the issue of " + who)
                            .isEqualTo(who.user());
                    askers.add(who.user());
                }
            });
        }
        return askers;
    }

    /** Who wrote each version of a page, the last one first. */
    private static List<String> authors(Pair pair, String page) {
        JsonNode versions = pair.partner()
                .get("/rest/api/content/" + page + "/version")
                .json()
                .get("results");
        return new ArrayList<>(StreamSupport.stream(versions.spliterator(), false)
                .map(version -> version.at("/by/username").asText())
                .toList());
    }
}
