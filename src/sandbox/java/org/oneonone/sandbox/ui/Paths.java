package org.oneonone.sandbox.ui;

import com.atlassian.confluence.pages.Page;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of the wiki, below its context path. */
final class Paths {
    private Paths() {}

    static String page(Page page) {
        return "/pages/viewpage.action?pageId=" + page.getId();
    }

    static String page(Page page, String done) {
        return page(page) + "&done=" + done;
    }

    static String space(String key) {
        return "/display/" + encode(key);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The address if it lies below our context path, else the dashboard: a login must not lead to another site. */
    static String sameSite(String address, String contextPath) {
        try {
            URI uri = new URI(address);
            boolean ours = !uri.isAbsolute() && uri.getRawAuthority() == null && address.startsWith("/");
            if (!ours || address.startsWith("//") || address.contains("\\")) {
                return "/dashboard.action";
            }
            return address.startsWith(contextPath + "/") ? address.substring(contextPath.length()) : address;
        } catch (URISyntaxException e) {
            return "/dashboard.action";
        }
    }
}
