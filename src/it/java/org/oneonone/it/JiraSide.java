package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.rules.ExternalResource;
import org.oneonone.it.Caller.Answer;

/**
 * Jira as the tests see and upset it, and action items that are to become issues there. As a rule it begins each test
 * calm, with some people's authorisation, and mends what the test broke.
 */
public final class JiraSide extends ExternalResource {
    static final String ONE = "POST /rest/api/2/issue";
    static final String BULK = "POST /rest/api/2/issue/bulk";
    static final String SEARCH = "POST /rest/api/2/search";
    static final String TO_DO = "11";
    static final String DONE = "31";

    private final SandboxRule sandbox;
    private final String[] people;

    JiraSide(SandboxRule sandbox, String... people) {
        this.sandbox = sandbox;
        this.people = people;
    }

    @Override
    protected void before() {
        calm(people);
    }

    @Override
    protected void after() {
        mend();
    }

    private Caller control() {
        return sandbox.anonymous();
    }

    /** No faults, nobody waits for anything any more, the log is empty, and these people have authorised the link. */
    void calm(String... people) {
        control().delete("/sandbox/faults");
        control().delete("/sandbox/jira/authorise");
        authorise(people);
        pass("PT15M");
        control().delete("/sandbox/jira/requests");
    }

    void authorise(String... people) {
        Stream.of(people).forEach(name -> control().post("/sandbox/jira/authorise", "{\"user\":\"" + name + "\"}"));
    }

    void revoke(String person) {
        control().delete("/sandbox/jira/authorise?user=" + person);
    }

    /** Lets time pass; jobs that become due run before this returns. */
    void pass(String duration) {
        assertThat(control()
                        .post("/sandbox/clock", "{\"advance\":\"" + duration + "\"}")
                        .status())
                .isEqualTo(200);
    }

    void run(String job) {
        assertThat(control()
                        .post("/sandbox/jobs/" + job + "/run")
                        .json()
                        .path("outcome")
                        .asText())
                .isEqualTo("SUCCESS");
    }

    /** The next request of this kind, or every one if the path is null, goes wrong. */
    void fault(String path, String members) {
        String where = path == null ? "" : ",\"path\":\"" + path + "\"";
        Answer answer = control().post("/sandbox/faults", "{\"target\":\"jira\"" + where + "," + members + "}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    /** The very next request of this kind goes wrong, and no other. */
    void faultOnce(String path, String members) {
        fault(path, members + ",\"times\":1");
    }

    /** How often the oldest fault has struck. */
    int hits() {
        return control().get("/sandbox/faults").json().at("/results/0/hits").asInt();
    }

    /** Moves an issue along, as ravi would in Jira. */
    void move(String key, String transition) {
        Answer answer = sandbox.inJira("ravi")
                .post("/rest/api/2/issue/" + key + "/transitions", "{\"transition\":{\"id\":\"" + transition + "\"}}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    /** An answer that came in time. */
    static Answer within(Duration most, Supplier<Answer> asking) {
        long began = System.nanoTime();
        Answer answer = asking.get();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(most);
        return answer;
    }

    void mend() {
        control().delete("/sandbox/faults");
    }

    /** The requests of one kind that Jira received, in order. */
    List<JsonNode> requests(String methodAndPath) {
        JsonNode all = control().get("/sandbox/jira/requests").json().get("results");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(request -> methodAndPath.equals(request.get("method").asText() + " "
                        + request.get("path").asText().replaceFirst("^/jira", "")))
                .toList();
    }

    /** How many issues have this word in their summary, according to Jira's own search. */
    int issues(String word) {
        JsonNode found = sandbox.inJira("admin")
                .post("/rest/api/2/search", "{\"jql\":\"project = OPS\",\"maxResults\":1000,\"fields\":[\"summary\"]}")
                .json();
        assertThat(found.get("total").asInt()).isLessThanOrEqualTo(1000);
        return (int) found.findValuesAsText("summary").stream()
                .filter(summary -> summary.contains(word))
                .count();
    }

    /** A page of maya and ravi with action items of maya, each of which has one word in it that is found nowhere else. */
    Items items(int count) {
        String word = "w" + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
        return items(
                word,
                Stream.iterate(1, number -> number + 1)
                        .limit(count)
                        .map(number -> word + " number " + number)
                        .toArray(String[]::new));
    }

    Items items(String word, String... texts) {
        Pair pair = Pair.of(sandbox, "maya", "ravi");
        String pageId = pair.firstPage();
        pair.writeTasks(
                pair.lead(),
                pageId,
                Stream.of(texts)
                        .map(text -> pair.task("maya", text, "2026-12-10"))
                        .toArray(String[]::new));
        return new Items(pair, pageId, word);
    }

    /** Action items on one page. */
    record Items(Pair pair, String pageId, String word) {
        static final String WISH = "{\"projectKey\":\"OPS\",\"issueType\":\"Task\"}";

        List<JsonNode> actions() {
            JsonNode all = pair.lead()
                    .get(REST + "/pages/" + pageId + "/actions?limit=200")
                    .json();
            return StreamSupport.stream(all.get("results").spliterator(), false).toList();
        }

        List<String> ids() {
            return actions().stream().map(item -> item.get("id").asText()).toList();
        }

        /** Where the first item's issue is asked for. */
        String path() {
            return REST + "/actions/" + ids().get(0) + "/issue";
        }

        Answer ask() {
            return ask(WISH);
        }

        Answer ask(String wish) {
            return pair.lead().post(path(), wish);
        }

        Answer askForAll() {
            return pair.lead().post(REST + "/pages/" + pageId + "/issues", wishForAll());
        }

        String wishForAll() {
            return "{\"actionIds\":[\"" + String.join("\",\"", ids()) + "\"],\"projectKey\":\"OPS\"}";
        }

        /** The issues' states, item by item; empty for none. */
        List<String> states() {
            return actions().stream()
                    .map(item -> item.at("/issue/state").asText())
                    .toList();
        }

        String key() {
            return issue().get("key").asText();
        }

        JsonNode issue() {
            return actions().get(0).path("issue");
        }
    }
}
