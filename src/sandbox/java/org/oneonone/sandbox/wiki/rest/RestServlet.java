package org.oneonone.sandbox.wiki.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.jetty.http.HttpStatus;
import org.oneonone.sandbox.wiki.Wiki;
import org.oneonone.sandbox.wiki.content.PageConflict;
import org.oneonone.sandbox.wiki.storage.StorageFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the wiki's REST requests in JSON: finds the route, refuses forged forms, words the errors. */
final class RestServlet extends HttpServlet {
    private static final Logger log = LoggerFactory.getLogger(RestServlet.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> FORMS =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");
    private final transient List<Route> routes = new ArrayList<>();
    private final transient Wiki wiki;

    RestServlet(Wiki wiki) {
        this.wiki = wiki;
    }

    /** Answers with what the handler returns, with 204 if that is null; {@code *} in the path is a gap. */
    RestServlet on(String method, String path, Handler handler) {
        String pattern = Pattern.quote(path).replace("*", "\\E([^/]+)\\Q") + "/?";
        routes.add(new Route(method, Pattern.compile(pattern), handler));
        return this;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        try {
            Object answer = answer(request);
            if (answer == null) {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            } else {
                JSON.writeValue(response.getWriter(), answer);
            }
        } catch (ApiFault e) {
            fail(response, e.status(), e.getMessage());
        } catch (PageConflict e) {
            // A stale version conflicts; a taken title is, in Confluence, a bad request.
            fail(response, e.getMessage().startsWith("A page already exists") ? 400 : 409, e.getMessage());
        } catch (StorageFault | IllegalArgumentException e) {
            fail(response, 400, e.getMessage());
        } catch (RuntimeException e) {
            log.error("{} {} fails", request.getMethod(), request.getRequestURI(), e);
            fail(response, 500, e.getClass().getName() + ": " + e.getMessage());
        }
    }

    private Object answer(HttpServletRequest request) throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean known = false;
        for (Route route : routes) {
            Matcher matcher = route.path().matcher(path);
            if (matcher.matches()) {
                known = true;
                if (route.method().equals(request.getMethod())) {
                    List<String> gaps = IntStream.rangeClosed(1, matcher.groupCount())
                            .mapToObj(group -> URLDecoder.decode(matcher.group(group), StandardCharsets.UTF_8))
                            .toList();
                    return route.handler().answer(new Call(wiki, request, gaps, body(request)));
                }
            }
        }
        throw known ? new ApiFault(405, "HTTP 405 Method Not Allowed") : new ApiFault(404, "HTTP 404 Not Found");
    }

    private static JsonNode body(HttpServletRequest request) throws IOException {
        if (request.getMethod().equals("GET")) {
            return MissingNode.getInstance();
        }
        String type = Optional.ofNullable(request.getContentType())
                .orElse("")
                .split(";")[0]
                .strip()
                .toLowerCase();
        if (FORMS.contains(type)) {
            boolean checked = "no-check".equalsIgnoreCase(request.getHeader("X-Atlassian-Token"));
            throw checked
                    ? new ApiFault(415, "HTTP 415 Unsupported Media Type")
                    : new ApiFault(403, "XSRF check failed");
        }
        byte[] bytes = request.getInputStream().readAllBytes();
        if (bytes.length == 0) {
            return MissingNode.getInstance();
        }
        if (!type.equals("application/json")) {
            throw new ApiFault(415, "HTTP 415 Unsupported Media Type");
        }
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw ApiFault.invalid("Could not parse the JSON of the request: " + e.getOriginalMessage());
        }
    }

    private static void fail(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        String reason = HttpStatus.getMessage(status);
        JSON.writeValue(
                response.getWriter(),
                Map.of("statusCode", status, "message", String.valueOf(message), "reason", reason));
    }

    /** Answers one kind of request. */
    @FunctionalInterface
    interface Handler {
        Object answer(Call call) throws IOException;
    }

    /** A method, a path with gaps, and who answers. */
    private record Route(String method, Pattern path, Handler handler) {}
}
