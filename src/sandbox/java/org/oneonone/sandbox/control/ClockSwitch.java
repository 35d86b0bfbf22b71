package org.oneonone.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.oneonone.sandbox.base.SandboxClock;
import org.oneonone.sandbox.http.Answer;
import org.oneonone.sandbox.http.Router;
import org.oneonone.sandbox.jira.http.JiraCall;
import org.oneonone.sandbox.jira.http.JiraRefusal;
import org.oneonone.sandbox.jira.http.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Travel in time, on every node at once; what became due runs before the answer. */
final class ClockSwitch {
    private static final Logger log = LoggerFactory.getLogger(ClockSwitch.class);

    private final SandboxClock clock;
    private final Nodes nodes;
    private final int node;
    private final Runnable runDue;
    private final HttpClient http = HttpClient.newHttpClient();

    ClockSwitch(SandboxClock clock, Nodes nodes, int node, Runnable runDue) {
        this.clock = clock;
        this.nodes = nodes;
        this.node = node;
        this.runDue = runDue;
        follow();
    }

    void register(Router<JiraCall, Answer> router) {
        router.add("GET /clock", call -> answer())
                .add("POST /clock", call -> travel(Json.parse(call.body())))
                .add("POST /clock/follow", call -> {
                    follow();
                    return answer();
                });
    }

    private Answer travel(JsonNode order) {
        clock.travelTo(target(order));
        nodes.setClockOffset(clock.offset().toMillis());
        nodes.all().stream().filter(other -> other.number() != node).forEach(this::tell);
        runDue.run();
        return answer();
    }

    private Instant target(JsonNode order) {
        if (order.has("instant") == order.has("advance") || order.size() != 1) {
            throw JiraRefusal.bad("send either {\"instant\":\"2026-12-01T09:00:00Z\"} or {\"advance\":\"P7D\"}");
        }
        try {
            Instant target = order.has("instant")
                    ? Instant.parse(order.get("instant").asText())
                    : advanced(
                            clock.instant().atZone(ZoneOffset.UTC),
                            order.get("advance").asText());
            return Instant.ofEpochMilli(target.toEpochMilli());
        } catch (DateTimeException | ArithmeticException e) {
            throw JiraRefusal.bad(e.getMessage());
        }
    }

    /** Moves on by days, weeks and months, as in {@code P2W}, or by hours and minutes too, as in {@code P1DT3H}. */
    private static Instant advanced(ZonedDateTime from, String duration) {
        boolean isExact = duration.contains("T");
        return from.plus(isExact ? Duration.parse(duration) : Period.parse(duration))
                .toInstant();
    }

    /** A node that does not answer is gone; it would read the offset when it starts again. */
    private void tell(Nodes.Node other) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(other.url() + "/sandbox/clock/follow"))
                .timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            http.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            log.warn("Node {} does not follow the clock", other.number(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        clock.advance(Duration.ofMillis(nodes.clockOffset()).minus(clock.offset()));
    }

    private Answer answer() {
        return Answer.json(
                200,
                Json.object()
                        .put("instant", clock.instant().toString())
                        .put("offset", clock.offset().toString()));
    }
}
