package org.oneonone.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.base.SandboxClock;
import org.oneonone.sandbox.plugin.PluginSystem;
import org.oneonone.sandbox.plugin.Services;

/**
 * What every area of the sandbox builds on. An area takes it in its constructor, provides its services, registers its
 * module types and adds its servlets; the plugin is installed once all areas stand, the web servers start last.
 */
public final class Host {
    private final SandboxSettings settings;
    private final String confluenceUrl;
    private final String jiraUrl;
    private final Database database;
    private final SandboxClock clock = new SandboxClock();
    private final Services services = new Services();
    private final PluginSystem plugins;
    private final HttpParts confluence = new HttpParts();
    private final HttpParts jira = new HttpParts();
    private final List<Runnable> ready = new ArrayList<>();
    private final Deque<AutoCloseable> closing = new ArrayDeque<>();

    public Host(SandboxSettings settings, String confluenceUrl, String jiraUrl, Database database) {
        this.settings = settings;
        this.confluenceUrl = confluenceUrl;
        this.jiraUrl = jiraUrl;
        this.database = database;
        this.plugins = new PluginSystem(services, settings.home().resolve("osgi-" + settings.node()), clock);
        closeAtEnd(plugins);
    }

    public SandboxSettings settings() {
        return settings;
    }

    /** Base address of the wiki, without a slash at the end: {@code http://localhost:1990/confluence}. */
    public String confluenceUrl() {
        return confluenceUrl;
    }

    /** Base address of Jira, without a slash at the end. */
    public String jiraUrl() {
        return jiraUrl;
    }

    public Database database() {
        return database;
    }

    public SandboxClock clock() {
        return clock;
    }

    public Services services() {
        return services;
    }

    public PluginSystem plugins() {
        return plugins;
    }

    /** What the wiki's web server serves. */
    public HttpParts confluence() {
        return confluence;
    }

    /** What Jira's web server serves. */
    public HttpParts jira() {
        return jira;
    }

    /** Runs the action once the plugin is enabled and the servers answer. */
    public void whenReady(Runnable action) {
        ready.add(action);
    }

    /** Closes the part when the sandbox stops; last added, first closed. */
    public void closeAtEnd(AutoCloseable part) {
        closing.push(part);
    }

    List<Runnable> ready() {
        return ready;
    }

    Deque<AutoCloseable> closing() {
        return closing;
    }
}
