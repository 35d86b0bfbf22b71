package org.oneonone.sandbox.wiki.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntSupplier;

/** Holds each response back until it is complete, so that headers can tell what serving it has cost. */
public final class CountingFilter extends HttpFilter {
    private final transient List<Counter> counters = new CopyOnWriteArrayList<>();

    /** Counts per thread: {@code reset} before a request is served, {@code count} after. */
    public CountingFilter header(String name, Runnable reset, IntSupplier count) {
        counters.add(new Counter(name, reset, count));
        return this;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        counters.forEach(counter -> counter.reset().run());
        HeldResponse held = new HeldResponse(
                response,
                () -> counters.forEach(counter -> response.setHeader(
                        counter.name(), Integer.toString(counter.count().getAsInt()))));
        try {
            chain.doFilter(request, held);
        } catch (IOException | ServletException | RuntimeException e) {
            held.leave();
            throw e;
        }
        held.release();
    }

    /** A header and what it counts. */
    private record Counter(String name, Runnable reset, IntSupplier count) {}
}
