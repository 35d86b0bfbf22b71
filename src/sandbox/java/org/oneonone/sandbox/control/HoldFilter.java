package org.oneonone.sandbox.control;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.oneonone.sandbox.base.Holds;

/** Lets a request say in a header where it wants to be stopped. */
final class HoldFilter extends HttpFilter {
    private static final String HEADER = "X-Sandbox-Hold";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String steps = request.getHeader(HEADER);
        if (steps == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            Holds.begin(steps);
        } catch (IllegalArgumentException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, HEADER + ": " + e.getMessage());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            Holds.end();
        }
    }
}
