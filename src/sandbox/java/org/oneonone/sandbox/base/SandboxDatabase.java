package org.oneonone.sandbox.base;

import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.tools.Server;

/** Opens the sandbox's database: the given one, or an H2 database below its home that a second node can share. */
public final class SandboxDatabase {
    private SandboxDatabase() {}

    /** Without an address an H2 server on a free port is started; it lives as long as this JVM. */
    public static Database open(Path home, String url, String user, String password) {
        return new Database(url.isEmpty() ? startH2(home) : url, user, password);
    }

    private static String startH2(Path home) {
        System.setProperty("h2.bindAddress", "localhost");
        try {
            Server server = Server.createTcpServer(
                            "-tcpPort", "0", "-ifNotExists", "-tcpDaemon", "-baseDir", home.toString())
                    .start();
            return "jdbc:h2:tcp://localhost:" + server.getPort() + "/./sandbox;LOCK_TIMEOUT=20000;DB_CLOSE_DELAY=-1";
        } catch (SQLException e) {
            throw new IllegalStateException("the H2 server cannot start", e);
        }
    }
}
