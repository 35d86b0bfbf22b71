package org.oneonone.sandbox.ui;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.oneonone.sandbox.HttpParts;
import org.oneonone.sandbox.wiki.Wiki;
import org.oneonone.sandbox.wiki.content.PageConflict;

/** Which screen answers which address, and what every one of them has in common: login, tokens, refusals. */
final class Routes {
    private final Map<String, Screen> screens = new LinkedHashMap<>();
    private final ObjectMapper json = new ObjectMapper();
    private final Wiki wiki;
    private final Frame frame;

    Routes(Wiki wiki, Frame frame) {
        this.wiki = wiki;
        this.frame = frame;
    }

    Routes get(String path, Function<Call, Answer> screen) {
        screens.computeIfAbsent(path, key -> new Screen()).reads = screen;
        return this;
    }

    /** A request that changes something: it carries the token of the session. */
    Routes post(String path, Function<Call, Answer> screen) {
        screens.computeIfAbsent(path, key -> new Screen()).writes = screen;
        return this;
    }

    void addTo(HttpParts parts) {
        screens.forEach(parts::servlet);
    }

    private void answer(Call call, Function<Call, Answer> screen) throws IOException {
        if (screen == null) {
            call.response().sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        try {
            send(call, screen.apply(call));
        } catch (Call.LoginNeeded e) {
            send(call, isForScript(call) ? message(401, "Log in first.") : Answer.go(loginPath(call.request())));
        } catch (Call.Missing e) {
            String text = "Page not found, or you do not have permission to view it.";
            send(call, isForScript(call) ? message(404, text) : sentence(404, "Page not found", text));
        } catch (Call.Forbidden e) {
            send(
                    call,
                    isForScript(call) ? message(403, e.getMessage()) : sentence(403, "Not permitted", e.getMessage()));
        } catch (PageConflict e) {
            send(call, isForScript(call) ? message(409, e.getMessage()) : sentence(409, "Conflict", e.getMessage()));
        }
    }

    private static boolean isForScript(Call call) {
        return call.request().getServletPath().startsWith("/rest/");
    }

    private static Answer message(int status, String text) {
        return new Answer.Json(status, Map.of("statusCode", status, "message", text));
    }

    static Answer sentence(int status, String title, String text) {
        return Answer.show(status, View.of(title, "sentence", Map.of("title", title, "text", text)));
    }

    private static String loginPath(HttpServletRequest request) {
        String query = request.getQueryString();
        String here = request.getRequestURI().substring(request.getContextPath().length());
        return "/login.action?os_destination="
                + URLEncoder.encode(query == null ? here : here + "?" + query, StandardCharsets.UTF_8);
    }

    private void send(Call call, Answer answer) throws IOException {
        HttpServletResponse response = call.response();
        response.setHeader("Cache-Control", "no-store");
        if (answer instanceof Answer.Go go) {
            response.sendRedirect(call.request().getContextPath() + go.path());
        } else if (answer instanceof Answer.Json data) {
            response.setStatus(data.status());
            response.setContentType("application/json;charset=utf-8");
            json.writeValue(response.getOutputStream(), data.body());
        } else if (answer instanceof Answer.Show shown) {
            String html =
                    switch (shown.around()) {
                        case SITE -> frame.document(shown.view(), call);
                        case SPACE_TOOLS ->
                            frame.spaceTools(shown.view(), shown.view().template(), call);
                        case ADMIN -> frame.admin(shown.view(), shown.view().template(), call);
                    };
            response.setStatus(shown.status());
            response.setContentType("text/html;charset=utf-8");
            response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** One address. */
    private final class Screen extends HttpServlet {
        private transient Function<Call, Answer> reads;
        private transient Function<Call, Answer> writes;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            answer(new Call(request, response, wiki), reads);
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Call call = new Call(request, response, wiki);
            if (wiki.sessions().isXsrfSafe(request)) {
                answer(call, writes);
            } else {
                String text = "The form has expired or came from another site. Go back, reload the page and try again.";
                send(call, isForScript(call) ? message(403, text) : sentence(403, "XSRF security token missing", text));
            }
        }
    }
}
