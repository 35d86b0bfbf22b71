package org.oneonone.sandbox;

import org.slf4j.LoggerFactory;

/** Starts a Confluence-compatible host with the plugin in it, and a Jira-compatible server beside it. */
public final class Sandbox {
    private Sandbox() {}

    public static void main(String[] arguments) {
        try {
            SandboxNode node = SandboxNode.start(SandboxSettings.fromSystemProperties());
            Runtime.getRuntime().addShutdownHook(new Thread(node::close, "sandbox-stop"));
            System.out.println("Sandbox ready: " + node.confluenceUrl() + " " + node.jiraUrl());
            node.join();
        } catch (Exception | LinkageError e) {
            // Felix and Jetty leave threads behind, so returning would hang the build.
            LoggerFactory.getLogger(Sandbox.class).error("The sandbox cannot start", e);
            System.exit(1);
        }
    }
}
