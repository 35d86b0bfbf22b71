package org.oneonone.sandbox.links;

import com.atlassian.sal.api.net.Response;
import java.util.Map;

/** An answer that Jira gave. */
record LinkResponse(int status, Map<String, String> headers, String body) implements Response {
    @Override
    public int getStatusCode() {
        return status;
    }

    @Override
    public String getResponseBodyAsString() {
        return body;
    }

    @Override
    public String getHeader(String name) {
        return headers.get(name);
    }

    /** Jira refused the token itself, for instance because the person withdrew it there. */
    boolean refusesToken() {
        return status == 401 && headers.getOrDefault("WWW-Authenticate", "").contains("oauth_problem");
    }
}
