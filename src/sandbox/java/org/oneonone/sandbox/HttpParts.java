package org.oneonone.sandbox;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URL;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ResourceServlet;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Handler;

/** What the areas of the sandbox put on one web server: servlets and filters by path, filters in the order added. */
public final class HttpParts {
    private static final int MAX_FORM_BYTES = 5_000_000;

    private final ServletContextHandler context = new ServletContextHandler(ServletContextHandler.SESSIONS);
    private Handler.Wrapper outermost = new Handler.Wrapper();

    HttpParts() {
        context.setMaxFormContentSize(MAX_FORM_BYTES);
        filter("/*", new SwallowedBodies());
    }

    /** Serves the path below the context, for example {@code /rest/api/*}; the longest matching path wins. */
    public HttpParts servlet(String path, HttpServlet servlet) {
        context.addServlet(new ServletHolder(servlet), path);
        return this;
    }

    /** Serves the path by whatever method is asked. */
    public HttpParts serve(String path, Service service) {
        return servlet(path, new HttpServlet() {
            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
                service.serve(request, response);
            }
        });
    }

    /** Serves the files of a folder below the path, for example {@code /s/*}. */
    public HttpParts files(String path, URL folder, String cacheControl) {
        ServletHolder files = new ServletHolder(new ResourceServlet());
        files.setInitParameter("baseResource", folder.toString());
        files.setInitParameter("dirAllowed", "false");
        files.setInitParameter("cacheControl", cacheControl);
        context.addServlet(files, path);
        return this;
    }

    /** Passes every request for the path through the filter, for example {@code /*}. */
    public HttpParts filter(String path, Filter filter) {
        context.addFilter(new FilterHolder(filter), path, EnumSet.of(DispatcherType.REQUEST));
        return this;
    }

    /** Passes everything through the handler, before any filter. */
    public HttpParts around(Handler.Wrapper handler) {
        this.outermost = handler;
        return this;
    }

    /** All of it, at a context path. */
    Handler at(String path) {
        context.setContextPath(path);
        outermost.setHandler(context);
        return outermost;
    }

    /** Answers every request of one path. */
    @FunctionalInterface
    public interface Service {
        void serve(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }
}
