package org.oneonone.web;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import org.oneonone.person.Refusal;
import org.springframework.stereotype.Component;

/** Absolute addresses inside the host. */
@Component
public final class Addresses {
    private final ApplicationProperties host;

    public Addresses(ApplicationProperties host) {
        this.host = host;
    }

    /** The address of a path that begins with a slash. */
    public String of(String path) {
        return host.getBaseUrl(UrlMode.CANONICAL) + path;
    }

    /** The address of a page; it survives renaming and moving. */
    public String page(long pageId) {
        return of("/pages/viewpage.action?pageId=" + pageId);
    }

    /** Reads the number of a page from an address; what cannot be one is nothing that exists. */
    public static long pageId(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Refusal.absent();
        }
    }
}
