package org.oneonone.sandbox.base;

import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.tools.Server;

/** Opens the sandbox's database: the given one, or an H2 database below its home that a second node can share. */
public final class SandboxDatabase {
    /** What is committed is on disk at once, so that a killed node loses nothing; we close the database, not H2. */
    private static final String OPTIONS = ";LOCK_TIMEOUT=20000;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

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
            return "jdbc:h2:tcp://localhost:" + server.getPort() + "/./sandbox" + OPTIONS;
        } catch (SQLException e) {
            throw new IllegalStateException("the H2 server cannot start", e);
        }
    }
}
