package org.oneonone.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A web server on the loopback interface. Its port is taken at once, so that its address is known before it serves. */
final class WebServer implements AutoCloseable {

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
        server.setHandler(parts.at(path));
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
