package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.ClassRule;
import org.junit.Test;
import org.oneonone.it.Caller.Answer;
import org.oneonone.it.Entries.Operation;

/** Nonsense sent to every operation that our description names: always our error document, never a failure of ours. */
public class NonsenseIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    private static final List<String> IDS =
            List.of("999999", "0", "-1", "nonsense", "99999999999999999999", "a%20b", "%3Cb%3E");
    private static final List<String> BODIES = List.of(
            "{",
            "",
            "null",
            "[]",
            "\"text\"",
            "7",
            "{\"lead\":[],\"cadence\":7,\"kind\":{},\"name\":[],\"body\":{}}",
            "{\"start\":\"yesterday\",\"cadence\":{\"rrule\":\"\",\"start\":\"x\",\"zone\":\"Mars\",\"durationMinutes\":-1}}",
            "{\"actionIds\":\"all\",\"durationMinutes\":\"many\",\"labels\":7,\"due\":\"soon\"}");

    @Test
    public void unknownAndMalformedIdsAreAnsweredInOurWords() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (Operation operation : Entries.operations()) {
            for (String id : operation.path().contains("{") ? IDS : List.of("")) {
                String path = operation.path().replaceAll("\\{[^}]*}", id);
                check(softly, operation.verb() + " " + path, send(operation.verb(), path, "{}"));
            }
        }
        softly.assertAll();
    }

    @Test
    public void malformedBodiesAreAnsweredInOurWords() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (Operation operation : Entries.operations()) {
            for (String body : operation.verb().matches("POST|PUT") ? BODIES : List.<String>of()) {
                String path = operation.path().replaceAll("\\{[^}]*}", "1");
                check(softly, operation.verb() + " " + path + " " + body, send(operation.verb(), path, body));
            }
        }
        softly.assertAll();
    }

    @Test
    public void otherTypesAreRefusedAndHugeBodiesNotRead() {
        Caller maya = SANDBOX.as("maya");
        HttpRequest.Builder form = maya.request(Pair.REST + "/series")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("kind=PEER"));
        HttpRequest.Builder xml = maya.request(Pair.REST + "/series")
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofString("<series/>"));
        String huge = "{\"kind\":\"" + "x".repeat(2_000_000) + "\"}";

        assertThat(maya.send(form).status()).isEqualTo(415);
        assertThat(maya.send(xml).status()).isEqualTo(415);
        assertThat(maya.post(Pair.REST + "/series", huge).status()).isEqualTo(413);
    }

    @Test
    public void oddPagesOfListsAreRefusedOrCut() {
        Caller maya = SANDBOX.as("maya");

        for (String query : List.of("?limit=100000", "?limit=-1", "?limit=x", "?start=-5", "?start=99999999999")) {
            Answer answer = maya.get(Pair.REST + "/series" + query);
            assertThat(answer.status()).as(query).isIn(200, 400);
            if (answer.status() == 200) {
                assertThat(answer.json().get("limit").asInt()).as(query).isBetween(0, 200);
            }
        }
    }

    private static Answer send(String verb, String path, String body) {
        Caller maya = SANDBOX.as("maya");
        HttpRequest.Builder request = maya.request(Pair.REST + path);
        boolean carriesBody = verb.matches("POST|PUT");
        if (carriesBody) {
            request.header("Content-Type", "application/json");
        }
        return maya.send(request.method(verb, carriesBody ? BodyPublishers.ofString(body) : BodyPublishers.noBody()));
    }

    private static void check(SoftAssertions softly, String what, Answer answer) {
        softly.assertThat(answer.status()).as(what + " -> " + answer.body()).isLessThan(500);
        if (answer.status() >= 400 && answer.header("Content-Type").startsWith("application/json")) {
            softly.assertThat(answer.json().path("statusCode").asInt()).as(what).isEqualTo(answer.status());
            softly.assertThat(answer.json().path("message").asText()).as(what).isNotBlank();
        }
        softly.assertThat(answer.body()).as(what).doesNotContain("Exception", "java.lang", "org.oneonone.", "\tat ");
    }
}
