package org.oneonone.sandbox.links;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.oneonone.sandbox.jira.http.Grants;

/** Confluence's half of the authorisation dance: sends a person to Jira and takes the token when they come back. */
final class DanceServlet extends HttpServlet {
    /** Where it belongs under the wiki's base address. */
    static final String PATH = "/plugins/servlet/applinks/oauth/login-dance";

    private final transient LinkTokens tokens;
    private final transient Grants grants;
    private final String confluenceUrl;
    private final String jiraUrl;

    DanceServlet(LinkTokens tokens, Grants grants, String confluenceUrl, String jiraUrl) {
        this.tokens = tokens;
        this.grants = grants;
        this.confluenceUrl = confluenceUrl;
        this.jiraUrl = jiraUrl;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ConfluenceUser user = AuthenticatedUserThreadLocal.get();
        String step = Optional.ofNullable(request.getPathInfo()).orElse("");
        if (user == null) {
            String here = PATH + step + "?"
                    + Optional.ofNullable(request.getQueryString()).orElse("");
            response.sendRedirect(confluenceUrl + "/login.action?os_destination=" + encoded(here));
        } else if (step.equals("/authorize")) {
            String requestToken = grants.request(confluenceUrl + PATH + "/access");
            tokens.begin(requestToken, user.getKey().getStringValue(), callback(request));
            response.sendRedirect(jiraUrl + "/plugins/servlet/oauth/authorize?oauth_token=" + requestToken);
        } else if (step.equals("/access")) {
            finish(Optional.ofNullable(request.getParameter("oauth_token")).orElse(""), user, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Only the person who began may end it, or a link in a mail could tie somebody else's Jira account to theirs. */
    private void finish(String requestToken, ConfluenceUser user, HttpServletResponse response) throws IOException {
        String userKey = user.getKey().getStringValue();
        Optional<String> callback = tokens.end(requestToken, userKey);
        if (callback.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "This authorisation was not begun here.");
            return;
        }
        grants.exchange(requestToken).ifPresent(token -> tokens.store(userKey, token));
        response.sendRedirect(callback.get());
    }

    /** Back to a page of the wiki, wherever the request would like to send the browser. */
    private String callback(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("redirectUrl"))
                .filter(url -> url.startsWith(confluenceUrl + "/"))
                .orElse(confluenceUrl);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
