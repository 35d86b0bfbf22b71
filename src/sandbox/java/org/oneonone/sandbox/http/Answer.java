package org.oneonone.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a request is answered with. */
public record Answer(int status, Map<String, String> headers, String body) {
    public static Answer json(int status, JsonNode body) {
        return typed(status, "application/json", body.toString());
    }

    public static Answer html(int status, String body) {
        return typed(status, "text/html", body);
    }

    public static Answer text(int status, String body) {
        return typed(status, "text/plain", body);
    }

    private static Answer typed(int status, String type, String body) {
        return new Answer(status, Map.of("Content-Type", type + ";charset=UTF-8"), body);
    }

    public static Answer noContent() {
        return new Answer(204, Map.of(), "");
    }

    public static Answer redirect(String address) {
        return new Answer(302, Map.of("Location", address), "");
    }

    /** The same with one more header. */
    public Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body);
    }

    public void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        if (!body.isEmpty()) {
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
    }
}
