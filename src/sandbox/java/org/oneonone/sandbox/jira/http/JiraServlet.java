package org.oneonone.sandbox.jira.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.oneonone.sandbox.HttpParts;
import org.oneonone.sandbox.http.Answer;
import org.oneonone.sandbox.http.CrossSite;
import org.oneonone.sandbox.http.Router;
import org.oneonone.sandbox.jira.data.JiraUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one way into Jira: faults, then who it is, then cross-site checks, then the answer, then the log. */
public record JiraServlet(
        Authentication authentication,
        Faults faults,
        RequestLog requests,
        Router<JiraCall, Answer> router,
        String baseUrl)
        implements HttpParts.Service {
    private static final Logger log = LoggerFactory.getLogger(JiraServlet.class);

    @Override
    public void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path =
                request.getPathInfo() == null ? "/" : request.getPathInfo().replaceAll("(?<=.)/+$", "");
        Optional<Fault> fault = faults.take(request.getMethod(), path);
        Optional<Fault.Mode> mode = fault.map(Fault::mode);
        if (mode.equals(Optional.of(Fault.Mode.DOWN))) {
            Connections.reset(request);
            return;
        }
        JiraCall call = read(request, path);
        if (mode.equals(Optional.of(Fault.Mode.RESET_BEFORE))) {
            requests.add(call, 0, "");
            Connections.reset(request);
            return;
        }
        if (mode.equals(Optional.of(Fault.Mode.SLOW))) {
            sleep(fault.get().delayMs());
        }
        Answer answer =
                mode.equals(Optional.of(Fault.Mode.STATUS)) ? fault.get().answer() : answer(call);
        requests.add(call, answer.status(), answer.body());
        if (mode.equals(Optional.of(Fault.Mode.RESET_AFTER))) {
            Connections.reset(request);
            return;
        }
        answer.send(response);
    }

    private JiraCall read(HttpServletRequest request, String path) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Collections.list(request.getHeaderNames()).forEach(name -> headers.put(name, request.getHeader(name)));
        String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String credentials = headers.getOrDefault("Authorization", "");
        boolean hasCredentials = Authentication.hasCredentials(credentials);
        Optional<Sessions.Session> session = hasCredentials ? Optional.empty() : authentication.session(request);
        Optional<JiraUser> user =
                hasCredentials ? authentication.user(credentials) : session.map(Sessions.Session::user);
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        return new JiraCall(request.getMethod(), path, query, headers, body, user, session, List.of());
    }

    private Answer answer(JiraCall call) {
        String credentials = call.header("Authorization");
        if (Authentication.hasCredentials(credentials) && call.user().isEmpty()) {
            return Authentication.refusal(credentials);
        }
        try {
            OptionalInt refused = call.path().startsWith("/rest/")
                    ? CrossSite.refusal(
                            call.method(), call::header, !call.body().isEmpty(), baseUrl)
                    : OptionalInt.empty();
            return refused.isPresent()
                    ? page(refused.getAsInt())
                    : router.route(call.method(), call.path(), call::at, JiraServlet::page);
        } catch (JiraRefusal e) {
            return e.answer();
        } catch (RuntimeException e) {
            log.error("Jira fails to answer {} {}", call.method(), call.path(), e);
            return new JiraRefusal(500, List.of("Internal server error"), Map.of()).answer();
        }
    }

    /** What stands in for an answer where nothing of Jira's own is reached. */
    private static Answer page(int status) {
        return status == 403
                ? Answer.text(403, "XSRF check failed")
                : Answer.html(status, "<html><body><h1>HTTP Status " + status + "</h1></body></html>");
    }

    private static void sleep(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while being slow");
        }
    }
}
