package org.oneonone.sandbox.links;

import com.atlassian.applinks.api.ApplicationLinkRequest;
import com.atlassian.applinks.api.ApplicationLinkResponseHandler;
import com.atlassian.sal.api.net.ResponseException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request to Jira as one person, over real HTTP. */
final class LinkRequest implements ApplicationLinkRequest {
    private final String method;
    private final URI uri;
    private final Runnable forgetToken;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private byte[] body = {};
    private int connectMillis = 10_000;
    private int readMillis = 60_000;

    LinkRequest(String method, URI uri, Runnable forgetToken) {
        this.method = method;
        this.uri = uri;
        this.forgetToken = forgetToken;
    }

    @Override
    public ApplicationLinkRequest setConnectionTimeout(int milliseconds) {
        this.connectMillis = milliseconds;
        return this;
    }

    @Override
    public ApplicationLinkRequest setSoTimeout(int milliseconds) {
        this.readMillis = milliseconds;
        return this;
    }

    @Override
    public ApplicationLinkRequest setRequestBody(String text, String contentType) {
        this.body = text.getBytes(StandardCharsets.UTF_8);
        return setHeader("Content-Type", contentType);
    }

    @Override
    public ApplicationLinkRequest setHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    @Override
    public ApplicationLinkRequest setFollowRedirects(boolean follow) {
        return this;
    }

    @Override
    public <R> R execute(ApplicationLinkResponseHandler<R> handler) throws ResponseException {
        LinkResponse response = send();
        if (response.refusesToken()) {
            forgetToken.run();
            return handler.credentialsRequired(response);
        }
        return handler.handle(response);
    }

    private LinkResponse send() throws ResponseException {
        JiraCalls.add();
        try {
            return PlainHttp.exchange(method, uri, headers, body, connectMillis, readMillis);
        } catch (IOException e) {
            throw new ResponseException("no answer from " + uri.getAuthority() + ": " + e.getMessage(), e);
        }
    }
}
