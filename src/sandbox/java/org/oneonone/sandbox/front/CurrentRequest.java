package org.oneonone.sandbox.front;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** Remembers the request that this thread serves, for templates that print a token or an address. */
public final class CurrentRequest implements Filter {
    private static final ThreadLocal<HttpServletRequest> CURRENT = new ThreadLocal<>();

    /** None in jobs and mails. */
    public static Optional<HttpServletRequest> find() {
        return Optional.ofNullable(CURRENT.get());
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        CURRENT.set((HttpServletRequest) request);
        try {
            chain.doFilter(request, response);
        } finally {
            CURRENT.remove();
        }
    }
}
