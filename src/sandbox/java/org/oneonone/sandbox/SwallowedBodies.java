package org.oneonone.sandbox;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.Content;

/**
 * Reads what a servlet left unread of a request's body, as Tomcat does under Confluence, up to Tomcat's limit. Jetty
 * would hang up without a word instead, and the caller's next request on that connection would be lost.
 */
final class SwallowedBodies implements Filter {
    /** The default of Tomcat's {@code maxSwallowSize}. */
    private static final int LIMIT = 2 * 1024 * 1024;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        Content.Source.asInputStream(ServletContextRequest.getServletContextRequest(request))
                .skip(LIMIT);
    }
}
