package org.oneonone.sandbox.links;

import com.atlassian.applinks.api.ApplicationLinkRequest;
import com.atlassian.applinks.api.ApplicationLinkRequestFactory;
import com.atlassian.applinks.api.CredentialsRequiredException;
import com.atlassian.sal.api.net.Request;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Makes requests as one person; without a person they are anonymous, as in a scheduled job. */
record LinkRequests(LinkTokens tokens, Optional<String> userKey, String confluenceUrl, String jiraUrl)
        implements ApplicationLinkRequestFactory {
    @Override
    public ApplicationLinkRequest createRequest(Request.MethodType method, String url)
            throws CredentialsRequiredException {
        URI target = URI.create(isAbsolute(url) ? url : jiraUrl + (url.startsWith("/") ? "" : "/") + url);
        if (userKey.isEmpty()) {
            return new LinkRequest(method.name(), target, () -> {});
        }
        String token = tokens.of(userKey.get())
                .orElseThrow(
                        () -> new CredentialsRequiredException(this, "You do not have an authorized access token"));
        var request = new LinkRequest(method.name(), target, () -> tokens.forget(userKey.get(), token));
        request.setHeader("Authorization", "OAuth oauth_token=\"" + token + "\"");
        return request;
    }

    private static boolean isAbsolute(String url) {
        return url.startsWith("http://") || url.startsWith("https://");
    }

    @Override
    public URI getAuthorisationURI() {
        return URI.create(confluenceUrl + DanceServlet.PATH + "/authorize?applicationLinkID=" + ApplicationLinks.ID);
    }

    @Override
    public URI getAuthorisationURI(URI callback) {
        return URI.create(getAuthorisationURI() + "&redirectUrl="
                + URLEncoder.encode(callback.toString(), StandardCharsets.UTF_8));
    }
}
