package org.oneonone.sandbox;

import java.nio.file.Path;

/**
 * How one node of the sandbox is started; read from system properties so that Maven, tests and a forked node agree.
 *
 * @param confluencePort port of the wiki on the loopback interface, 0 for any free one
 * @param jiraPort port of Jira on the loopback interface, 0 for any free one
 * @param home where files live; made if missing
 * @param dbUrl JDBC address, empty for an H2 database of the sandbox's own under {@code home}
 * @param node number of this node, 1 for the first
 */
public record SandboxSettings(
        int confluencePort,
        int jiraPort,
        Path home,
        String dbUrl,
        String dbUser,
        String dbPassword,
        Path pluginJar,
        int node) {

    /** Reads the {@code sandbox.*} and {@code plugin.jar} system properties. */
    public static SandboxSettings fromSystemProperties() {
        return new SandboxSettings(
                Integer.getInteger("sandbox.confluence.port", 1990),
                Integer.getInteger("sandbox.jira.port", 2990),
                Path.of(System.getProperty("sandbox.home", "target/sandbox")).toAbsolutePath(),
                System.getProperty("sandbox.db.url", ""),
                System.getProperty("sandbox.db.user", "sa"),
                System.getProperty("sandbox.db.password", ""),
                Path.of(System.getProperty("plugin.jar", "target/one-on-one.jar"))
                        .toAbsolutePath(),
                Integer.getInteger("sandbox.node", 1));
    }
}
