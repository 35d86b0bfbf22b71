package com.atlassian.sal.api.web.context;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Tells which request the present thread serves.
 *
 * <p>Declaration: partial. Evidence: B.
 */
public interface HttpContext {
    HttpServletRequest getRequest();
}
