package org.oneonone.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.rules.ExternalResource;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.front.Front;
import org.oneonone.sandbox.ui.Ui;
import org.oneonone.sandbox.wiki.Wiki;
import org.oneonone.testing.RealActiveObjects.Engine;

/** The wiki alone behind its web server, on a free port, with a database of its own and without plugins. */
public final class RunningWiki extends ExternalResource {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private Database database;
    private WebServer web;
    private Wiki wiki;

    @Override
    protected void before() {
        database = Engine.H2.open();
        web = new WebServer("/confluence", 0);
        var settings = new SandboxSettings(0, 0, Path.of("target"), "", "sa", "", Path.of("none"), 1);
        Host host = Host.of(settings, web.url(), "http://jira.test/jira", database);
        wiki = Wiki.of(host);
        Ui.add(host, wiki, Front.of(host));
        host.confluence().servlet("/login/*", new Login(wiki));
        web.start(host.confluence());
    }

    @Override
    protected void after() {
        web.close();
        database.close();
    }

    public Wiki wiki() {
        return wiki;
    }

    /** Sends JSON as this person, or as nobody for an empty name. */
    public Reply send(String name, String method, String path, String body) {
        return send(name, method, path, body, "Content-Type", body.isEmpty() ? "" : "application/json");
    }

    public Reply send(String name, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(web.url() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        for (int index = 0; index < headers.length; index += 2) {
            if (!headers[index + 1].isEmpty()) {
                request.header(headers[index], headers[index + 1]);
            }
        }
        if (!name.isEmpty()) {
            byte[] pair = (name + ":" + name).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The least that a login screen does; the last part of the path is name and password. */
    private static final class Login extends HttpServlet {
        private final transient Wiki wiki;

        Login(Wiki wiki) {
            this.wiki = wiki;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String name = request.getPathInfo().substring(1);
            boolean known = wiki.sessions().logIn(name, name, response).isPresent();
            response.getWriter().print(known + " " + wiki.sessions().xsrfToken(request, response));
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print(wiki.sessions().isXsrfSafe(request));
            wiki.sessions().logOut(request, response);
        }
    }

    /** What came back. */
    public record Reply(int status, String body, HttpResponse<String> response) {
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new IllegalStateException(body, e);
            }
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
