package org.oneonone.jira.applinks;

import com.atlassian.applinks.api.ReadOnlyApplicationLink;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Parts of addresses in Jira. */
final class JiraPaths {
    private JiraPaths() {}

    /** Text made safe for one segment of a path or one value of a query. */
    static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Where people open a Jira, without a slash at the end. */
    static String display(ReadOnlyApplicationLink link) {
        return link.getDisplayUrl().toString().replaceAll("/+$", "");
    }
}
