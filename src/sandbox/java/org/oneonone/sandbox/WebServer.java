package org.oneonone.sandbox;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A web server on the loopback interface. Its port is taken at once, so that its address is known before it serves. */
final class WebServer implements AutoCloseable {
    private static final int MAX_FORM_BYTES = 5_000_000;

    private final Server server = new Server(threads());
    private final ServerConnector connector = new ServerConnector(server, 1, 1);
    private final String path;

    WebServer(String path, int port) {
        this.path = path;
        connector.setHost("localhost");
        connector.setPort(port);
        server.addConnector(connector);
        try {
            connector.open();
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + " for " + path + " cannot be opened", e);
        }
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(50);
        threads.setName("http");
        return threads;
    }

    String url() {
        return "http://localhost:" + connector.getLocalPort() + path;
    }

    void start(HttpParts parts) {
        ServletContextHandler context = new ServletContextHandler(path, ServletContextHandler.SESSIONS);
        context.setMaxFormContentSize(MAX_FORM_BYTES);
        context.addFilter(new FilterHolder(new SwallowedBodies()), "/*", EnumSet.of(DispatcherType.REQUEST));
        parts.filters()
                .forEach(part -> context.addFilter(
                        new FilterHolder(part.filter()), part.path(), EnumSet.of(DispatcherType.REQUEST)));
        parts.servlets().forEach(part -> context.addServlet(new ServletHolder(part.servlet()), part.path()));
        parts.outermost().setHandler(context);
        server.setHandler(parts.outermost());
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the web server for " + path + " cannot start", e);
        }
    }

    void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the web server for " + path + " cannot stop", e);
        }
    }
}
