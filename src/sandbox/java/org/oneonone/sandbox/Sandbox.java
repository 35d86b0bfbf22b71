package org.oneonone.sandbox;

/** Starts a Confluence-compatible host with the plugin in it, and a Jira-compatible server beside it. */
public final class Sandbox {
    private Sandbox() {}

    public static void main(String[] arguments) {
        throw new IllegalStateException("not built yet: " + SandboxSettings.fromSystemProperties());
    }
}
