package org.oneonone.sandbox.jira.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oneonone.sandbox.base.HtmlTemplates;
import org.oneonone.sandbox.jira.data.JiraUser;
import org.oneonone.sandbox.jira.http.JiraAnswer;
import org.oneonone.sandbox.jira.http.JiraCall;
import org.oneonone.sandbox.jira.http.JiraRefusal;
import org.oneonone.sandbox.jira.http.Router;
import org.oneonone.sandbox.jira.http.Sessions;

/** What every page of Jira needs: the frame, the login, the check of forms, refusals that a person can read. */
final class JiraPages {
    private final HtmlTemplates templates = new HtmlTemplates("jira");
    private final String baseUrl;

    JiraPages(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    JiraAnswer show(JiraCall call, String template, String title, Map<String, ?> values, List<String> errors) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("title", title);
        all.put("base", baseUrl);
        all.put("me", call.user().map(JiraUser::name).orElse(""));
        all.put("token", call.session().map(Sessions.Session::formToken).orElse(""));
        all.put("errors", errors);
        return JiraAnswer.html(errors.isEmpty() ? 200 : 400, templates.page(template, all));
    }

    JiraAnswer go(String path) {
        return JiraAnswer.redirect(baseUrl + path);
    }

    /** A page for people who are logged in; others are asked to log in and come back. */
    Router.Handler page(Router.Handler handler) {
        return (call, first, second) -> {
            if (call.user().isEmpty()) {
                String here = call.path() + (call.query().isEmpty() ? "" : "?" + call.query());
                return go("/login.jsp?os_destination=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
            }
            try {
                return handler.answer(call, first, second);
            } catch (JiraRefusal e) {
                JiraAnswer page = show(call, "message", "It is not possible", Map.of(), e.sentences());
                return new JiraAnswer(e.status(), page.headers(), page.body());
            }
        };
    }

    /** The target of a form: as a page, and only with the token of this person's session. */
    Router.Handler form(Router.Handler handler) {
        return page((call, first, second) -> {
            Optional<String> expected = call.session().map(Sessions.Session::formToken);
            Optional<String> sent = Optional.ofNullable(call.form().get("atl_token"));
            if (!call.header("X-Atlassian-Token").equals("no-check") && (sent.isEmpty() || !expected.equals(sent))) {
                return JiraAnswer.html(403, "<h1>XSRF Security Token Missing</h1>");
            }
            return handler.answer(call, first, second);
        });
    }
}
