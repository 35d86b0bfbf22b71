package org.oneonone.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.oneonone.sandbox.SandboxNode;
import org.oneonone.sandbox.SandboxSettings;

/** The packaged jar in the sandbox on PostgreSQL, asked over HTTP as people ask it. */
final class Server implements AutoCloseable {
    static final String REST = "/rest/one-on-one/1.0";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final EmbeddedPostgres database;
    private final SandboxNode node;

    private Server(EmbeddedPostgres database, SandboxNode node) {
        this.database = database;
        this.node = node;
    }

    static Server start() throws IOException {
        EmbeddedPostgres database =
                EmbeddedPostgres.builder().setCleanDataDirectory(true).start();
        Path home = Files.createTempDirectory("bench-");
        String url = database.getJdbcUrl("postgres", "postgres");
        Path jar = Path.of(System.getProperty("plugin.jar")).toAbsolutePath();
        return new Server(database, SandboxNode.start(new SandboxSettings(0, 0, home, url, "postgres", "", jar, 1)));
    }

    /** What came back, and how long it took. */
    record Answer(int status, String body, String statements, double millis) {
        JsonNode json() throws IOException {
            return JSON.readTree(body);
        }
    }

    Answer get(String user, String path) throws IOException, InterruptedException {
        return send("GET", user, path, "");
    }

    Answer post(String user, String path, String json) throws IOException, InterruptedException {
        return send("POST", user, path, json);
    }

    Answer send(String method, String user, String path, String json) throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(node.confluenceUrl() + path))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        json.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json))
                .build();
        long begin = System.nanoTime();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        double millis = (System.nanoTime() - begin) / 1e6;
        if (response.statusCode() >= 400) {
            throw new IOException(method + " " + path + ": " + response.statusCode() + " " + response.body());
        }
        return new Answer(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("X-Sandbox-Sql").orElse("?"),
                millis);
    }

    /** A weekly series of two people, by its id. */
    String series(String lead, String partner) throws IOException, InterruptedException {
        String wish =
                """
                {"spaceKey":"TEAM","kind":"MANAGER_REPORT","lead":{"name":"%s"},"partner":{"name":"%s"},
                 "cadence":{"rrule":"FREQ=WEEKLY;BYDAY=TU","start":"2026-12-01T10:00","zone":"Europe/Berlin",
                            "durationMinutes":30},"template":"weekly-check-in"}"""
                        .formatted(lead, partner);
        return post(lead, REST + "/series", wish).json().get("id").asText();
    }

    @Override
    public void close() throws IOException {
        node.close();
        database.close();
    }
}
