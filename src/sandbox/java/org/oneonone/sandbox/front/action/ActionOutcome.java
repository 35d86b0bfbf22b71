package org.oneonone.sandbox.front.action;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.oneonone.sandbox.front.Screen;

/** How a screen ended. */
sealed interface ActionOutcome {
    /** Nobody is logged in, and the screen is not for everybody. */
    record Login() implements ActionOutcome {
        String address(HttpServletRequest request) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            return request.getContextPath() + "/login.action?os_destination="
                    + URLEncoder.encode(request.getServletPath() + query, StandardCharsets.UTF_8)
                    + "&permissionViolation=true";
        }
    }

    /** On to another address; one with a slash in front lies below the context path. */
    record Redirect(String target) implements ActionOutcome {
        String address(HttpServletRequest request) {
            return target.startsWith("/") ? request.getContextPath() + target : target;
        }
    }

    /** Not permitted, not found, wrong method. */
    record Refused(int status, String title) implements ActionOutcome {}

    /** A printed page. */
    record Page(Screen screen) implements ActionOutcome {}

    /** The action wrote the answer itself. */
    record Nothing() implements ActionOutcome {}
}
