package org.oneonone.sandbox;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.Handler;

/** What the areas of the sandbox put on one web server: servlets and filters by path, filters in the order added. */
public final class HttpParts {
    private final List<ServletPart> servlets = new ArrayList<>();
    private final List<FilterPart> filters = new ArrayList<>();
    private Handler.Wrapper outermost = new Handler.Wrapper();

    /** Serves the path below the context, for example {@code /rest/api/*}; the longest matching path wins. */
    public HttpParts servlet(String path, HttpServlet servlet) {
        servlets.add(new ServletPart(path, servlet));
        return this;
    }

    /** Passes every request for the path through the filter, for example {@code /*}. */
    public HttpParts filter(String path, Filter filter) {
        filters.add(new FilterPart(path, filter));
        return this;
    }

    /** Passes everything through the handler, before any filter. */
    public HttpParts around(Handler.Wrapper handler) {
        this.outermost = handler;
        return this;
    }

    Handler.Wrapper outermost() {
        return outermost;
    }

    List<ServletPart> servlets() {
        return servlets;
    }

    List<FilterPart> filters() {
        return filters;
    }

    /** A servlet and its path. */
    record ServletPart(String path, HttpServlet servlet) {}

    /** A filter and its path. */
    record FilterPart(String path, Filter filter) {}
}
