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
 *
 * @param confluenceUrl base address of the wiki, without a slash at the end: {@code http://localhost:1990/confluence}
 * @param jiraUrl base address of Jira, without a slash at the end
 * @param confluence what the wiki's web server serves
 * @param jira what Jira's web server serves
 * @param ready what runs once the plugin is enabled and the servers answer
 * @param closing what is closed when the sandbox stops, the first one first
 */
public record Host(
        SandboxSettings settings,
        String confluenceUrl,
        String jiraUrl,
        Database database,
        SandboxClock clock,
        Services services,
        PluginSystem plugins,
        HttpParts confluence,
        HttpParts jira,
        List<Runnable> ready,
        Deque<AutoCloseable> closing) {

    /** A host without any area. */
    public static Host of(SandboxSettings settings, String confluenceUrl, String jiraUrl, Database database) {
        SandboxClock clock = new SandboxClock();
        Services services = new Services();
        var plugins = new PluginSystem(services, settings.home().resolve("osgi-" + settings.node()), clock);
        Deque<AutoCloseable> closing = new ArrayDeque<>(List.of(plugins));
        return new Host(
                settings,
                confluenceUrl,
                jiraUrl,
                database,
                clock,
                services,
                plugins,
                new HttpParts(),
                new HttpParts(),
                new ArrayList<>(),
                closing);
    }

    public void whenReady(Runnable action) {
        ready.add(action);
    }

    public void closeAtEnd(AutoCloseable part) {
        closing.push(part);
    }
}
