package org.oneonone.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import org.junit.rules.ExternalResource;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.jira.JiraServer;

/** The sandbox's Jira alone, on a free port and a database of its own; the wiki's half of the host stays empty. */
public final class RunningJira extends ExternalResource {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Source source;
    private Database database;
    private WebServer web;
    private WebServer wiki;
    private Host host;
    private JiraServer server;

    public RunningJira() {
        this(() -> new Database("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""));
    }

    public RunningJira(Source source) {
        this.source = source;
    }

    @Override
    protected void before() throws Exception {
        database = source.open();
        web = new WebServer("/jira", 0);
        wiki = new WebServer("/confluence", 0);
        var settings = new SandboxSettings(0, 0, Path.of("target"), "", "sa", "", Path.of("none"), 1);
        host = Host.of(settings, wiki.url(), web.url(), database);
        server = JiraServer.of(host);
        web.start(host.jira());
    }

    @Override
    protected void after() {
        web.close();
        wiki.close();
        database.close();
    }

    public Host host() {
        return host;
    }

    public JiraServer server() {
        return server;
    }

    public String url() {
        return web.url();
    }

    /** Serves what the areas added to the wiki. */
    public String startWiki() {
        wiki.start(host.confluence());
        return wiki.url();
    }

    /** Sends as this person, or as nobody for an empty name. */
    public Answer send(String name, String method, String path, String body) {
        return send(name, method, path, body, "application/json");
    }

    public Answer send(String name, String method, String path, String body, String contentType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        if (!name.isEmpty()) {
            byte[] pair = (name + ":" + name).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        }
        return send(request.build());
    }

    public Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response);
        } catch (IOException e) {
            throw new IllegalStateException("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Answer get(String name, String path) {
        return send(name, "GET", path, "");
    }

    public Answer post(String name, String path, String body) {
        return send(name, "POST", path, body);
    }

    /** Creates a plain task in OPS and returns its key. */
    public String task(String name, String summary) {
        return post(name, "/rest/api/2/issue", create("OPS", "\"summary\":\"" + summary + "\""))
                .json()
                .path("key")
                .asText();
    }

    /** A create body for a task with these further fields. */
    public static String create(String project, String fields) {
        return "{\"fields\":{\"project\":{\"key\":\"" + project + "\"},\"issuetype\":{\"name\":\"Task\"}," + fields
                + "}}";
    }

    /** Where the database of a test comes from. */
    public interface Source {
        Database open() throws Exception;
    }

    /** What Jira answered. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public JsonNode json() {
            try {
                return MAPPER.readTree(response.body());
            } catch (IOException e) {
                throw new IllegalStateException("not JSON: " + response.body(), e);
            }
        }
    }
}
