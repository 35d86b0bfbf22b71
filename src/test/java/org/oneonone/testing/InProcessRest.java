package org.oneonone.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.oneonone.web.ErrorMapper;
import org.oneonone.web.JsonBodies;

/** Real resources behind the real reader, writer and error mapper, without a server. */
public final class InProcessRest {
    private static final URI BASE = URI.create("http://confluence.test/rest/one-on-one/1.0/");

    /** Jersey warns of every resource that is registered as an instance; held here, lest the setting be forgotten. */
    private static final Logger CHATTER = Logger.getLogger("org.glassfish.jersey");

    static {
        CHATTER.setLevel(Level.SEVERE);
    }

    private final ApplicationHandler application;

    public InProcessRest(Object... resources) {
        ResourceConfig config = new ResourceConfig();
        config.register(new ErrorMapper(new PlainTexts())).register(JsonBodies.class);
        for (Object resource : resources) {
            config.register(resource);
        }
        this.application = new ApplicationHandler(config);
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    /** Without a body and a content type. */
    public Answer post(String path) {
        return send("POST", path, null, null);
    }

    public Answer post(String path, String json) {
        return send("POST", path, "application/json", json);
    }

    public Answer put(String path, String json) {
        return send("PUT", path, "application/json", json);
    }

    /** Asks as a program does that names what it takes or has, and tells the headers of the answer as well. */
    public Reply ask(String path, Map<String, String> headers) {
        ContainerRequest request = request("GET", path);
        headers.forEach(request.getHeaders()::add);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ContainerResponse response = apply(request, out);
        return new Reply(response.getStatus(), out.toString(StandardCharsets.UTF_8), response.getStringHeaders());
    }

    public Answer send(String method, String path, String contentType, String body) {
        ContainerRequest request = request(method, path);
        request.getHeaders().add(HttpHeaders.ACCEPT, "application/json, text/html;q=0.9");
        if (contentType != null) {
            request.getHeaders().add(HttpHeaders.CONTENT_TYPE, contentType);
        }
        if (body != null) {
            request.setEntityStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return new Answer(apply(request, out).getStatus(), out.toString(StandardCharsets.UTF_8));
    }

    private ContainerRequest request(String method, String path) {
        URI uri = BASE.resolve(path.substring(1));
        return new ContainerRequest(
                BASE, uri, method, null, new MapPropertiesDelegate(), application.getConfiguration());
    }

    private ContainerResponse apply(ContainerRequest request, ByteArrayOutputStream out) {
        try {
            return application.apply(request, out).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(int status, String body) {
        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The text of a member, with dots for members of members. */
        public String text(String path) {
            return json().at("/" + path.replace('.', '/')).asText();
        }
    }

    /** What came back, with its headers. */
    public record Reply(int status, String body, MultivaluedMap<String, String> headers) {
        public String header(String name) {
            return headers.getFirst(name);
        }
    }
}
