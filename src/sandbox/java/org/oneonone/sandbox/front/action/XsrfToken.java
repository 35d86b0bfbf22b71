package org.oneonone.sandbox.front.action;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;

/** The token that a form sends along so that no other site can send the form. One for each session. */
public final class XsrfToken {
    public static final String PARAMETER = "atl_token";

    private XsrfToken() {}

    /** The token of this session, as the wiki's filter laid it beside the request; without one no form is accepted. */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(PARAMETER) instanceof String token
                ? token
                : UUID.randomUUID().toString();
    }

    /** Whether the request carries the token, or the header that only a script of our own site can send. */
    public static boolean isCarriedBy(HttpServletRequest request) {
        String sent = request.getParameter(PARAMETER);
        return "no-check".equals(request.getHeader("X-Atlassian-Token"))
                || (sent != null
                        && MessageDigest.isEqual(
                                sent.getBytes(StandardCharsets.UTF_8),
                                of(request).getBytes(StandardCharsets.UTF_8)));
    }
}
