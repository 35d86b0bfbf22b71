package org.oneonone.sandbox.wiki.host;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.net.URI;

/** What the host says about itself. */
public record HostApplication(String baseUrl) implements ApplicationProperties {
    @Override
    public String getBaseUrl(UrlMode mode) {
        return mode == UrlMode.RELATIVE ? URI.create(baseUrl).getPath() : baseUrl;
    }

    @Override
    public String getVersion() {
        return "10.2.0";
    }
}
