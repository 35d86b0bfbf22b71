package org.oneonone.sandbox.control;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oneonone.sandbox.HttpParts;
import org.oneonone.sandbox.http.Answer;
import org.oneonone.sandbox.http.Router;
import org.oneonone.sandbox.jira.http.JiraCall;
import org.oneonone.sandbox.jira.http.JiraRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the switches; whoever reaches the loopback interface may use them. */
record ControlServlet(Router<JiraCall, Answer> router) implements HttpParts.Service {
    private static final Logger log = LoggerFactory.getLogger(ControlServlet.class);

    @Override
    public void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        answer(new JiraCall(
                        request.getMethod(),
                        path,
                        query,
                        Map.of(),
                        body,
                        Optional.empty(),
                        Optional.empty(),
                        List.of()))
                .send(response);
    }

    private Answer answer(JiraCall call) {
        try {
            return router.route(call.method(), call.path(), call::at, status -> {
                throw JiraRefusal.notFound("There is no switch " + call.path());
            });
        } catch (JiraRefusal e) {
            return e.answer();
        } catch (RuntimeException e) {
            log.error("Switch {} {} fails", call.method(), call.path(), e);
            return new JiraRefusal(500, List.of(e.toString()), Map.of()).answer();
        }
    }
}
