package org.oneonone.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.rules.ExternalResource;
import org.oneonone.sandbox.SandboxNode;
import org.oneonone.sandbox.SandboxSettings;
import org.oneonone.sandbox.plugin.PluginSystem;

/**
 * The packaged jar in a running sandbox, on free ports and a database of its own. One is started for each JVM of tests
 * and shared by its classes, so each test makes its own series and pages.
 */
public final class SandboxRule extends ExternalResource {
    private static SandboxNode node;

    @Override
    protected void before() throws IOException {
        start();
    }

    /** Who asks the wiki: a person by Basic authentication. */
    public Caller as(String user) {
        return new Caller(confluenceUrl(), Optional.of(user));
    }

    public Caller anonymous() {
        return new Caller(confluenceUrl(), Optional.empty());
    }

    /** A person who asks Jira. */
    public Caller inJira(String user) {
        return new Caller(jiraUrl(), Optional.of(user));
    }

    public String confluenceUrl() {
        return node.confluenceUrl();
    }

    public String jiraUrl() {
        return node.jiraUrl();
    }

    /** For disabling, enabling, upgrading and uninstalling; who does so leaves the plugin enabled. */
    public PluginSystem plugins() {
        return node.host().plugins();
    }

    private static synchronized void start() throws IOException {
        if (node != null) {
            return;
        }
        SandboxSettings given = SandboxSettings.fromSystemProperties();
        Path home = Files.createTempDirectory("sandbox-");
        node = SandboxNode.start(new SandboxSettings(
                0, 0, home, given.dbUrl(), given.dbUser(), given.dbPassword(), given.pluginJar(), given.node()));
        Runtime.getRuntime().addShutdownHook(new Thread(node::close, "sandbox-stop"));
    }
}
