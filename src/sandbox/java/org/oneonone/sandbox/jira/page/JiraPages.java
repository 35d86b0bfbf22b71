package org.oneonone.sandbox.jira.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.oneonone.sandbox.base.HtmlTemplates;
import org.oneonone.sandbox.http.Answer;
import org.oneonone.sandbox.jira.data.JiraUser;
import org.oneonone.sandbox.jira.http.JiraCall;
import org.oneonone.sandbox.jira.http.JiraRefusal;
import org.oneonone.sandbox.jira.http.Sessions;

/** What every page of Jira needs: the frame, the login, the check of forms, refusals that a person can read. */
public final class JiraPages {
    private final HtmlTemplates templates = new HtmlTemplates("jira");
    private final String baseUrl;

    public JiraPages(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    Answer show(JiraCall call, String template, String title, Map<String, ?> values, List<String> errors) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("title", title);
        all.put("base", baseUrl);
        all.put("me", call.user().map(JiraUser::name).orElse(""));
        all.put("token", call.session().map(Sessions.Session::formToken).orElse(""));
        all.put("errors", errors);
        return Answer.html(errors.isEmpty() ? 200 : 400, templates.page(template, all));
    }

    Answer go(String path) {
        return Answer.redirect(baseUrl + path);
    }

    /** A page for people who are logged in; others are asked to log in and come back. */
    Function<JiraCall, Answer> page(Function<JiraCall, Answer> handler) {
        return call -> {
            if (call.user().isEmpty()) {
                String here = call.path() + (call.query().isEmpty() ? "" : "?" + call.query());
                return go("/login.jsp?os_destination=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
            }
            try {
                return handler.apply(call);
            } catch (JiraRefusal e) {
                Answer page = show(call, "message", "It is not possible", Map.of(), e.sentences());
                return new Answer(e.status(), page.headers(), page.body());
            }
        };
    }

    /** The target of a form: as a page, and only with the token of this person's session. */
    Function<JiraCall, Answer> form(Function<JiraCall, Answer> handler) {
        return page(call -> {
            Optional<String> expected = call.session().map(Sessions.Session::formToken);
            Optional<String> sent = Optional.ofNullable(call.form().get("atl_token"));
            if (!call.header("X-Atlassian-Token").equals("no-check") && (sent.isEmpty() || !expected.equals(sent))) {
                return Answer.html(403, "<h1>XSRF Security Token Missing</h1>");
            }
            return handler.apply(call);
        });
    }
}
