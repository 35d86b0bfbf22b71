package org.oneonone.sandbox.wiki.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.http.HttpStatus;
import org.oneonone.sandbox.HttpParts;
import org.oneonone.sandbox.http.CrossSite;
import org.oneonone.sandbox.http.Router;
import org.oneonone.sandbox.wiki.Wiki;
import org.oneonone.sandbox.wiki.content.PageConflict;
import org.oneonone.sandbox.wiki.storage.StorageFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the wiki's REST requests in JSON: finds the route, refuses forged forms, words the errors. */
record RestServlet(Router<Call, Object> router, Wiki wiki, String baseUrl) implements HttpParts.Service {
    private static final Logger log = LoggerFactory.getLogger(RestServlet.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
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
        String info = Optional.ofNullable(request.getPathInfo()).orElse("");
        String path = (request.getServletPath() + info).replaceFirst("/$", "");
        JsonNode body = body(request);
        return router.route(request.getMethod(), path, gaps -> new Call(wiki, request, gaps, body), status -> {
            throw new ApiFault(status, status == 405 ? "HTTP 405 Method Not Allowed" : "HTTP 404 Not Found");
        });
    }

    private JsonNode body(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readAllBytes();
        UnaryOperator<String> headers =
                name -> Optional.ofNullable(request.getHeader(name)).orElse("");
        CrossSite.refusal(request.getMethod(), headers, bytes.length > 0, baseUrl)
                .ifPresent(status -> {
                    throw new ApiFault(status, status == 403 ? "XSRF check failed" : "HTTP 415 Unsupported Media Type");
                });
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
}
