package org.oneonone.sandbox;

import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.base.SandboxDatabase;
import org.oneonone.sandbox.control.Control;
import org.oneonone.sandbox.front.Front;
import org.oneonone.sandbox.jira.JiraServer;
import org.oneonone.sandbox.links.ApplicationLinks;
import org.oneonone.sandbox.ui.Ui;
import org.oneonone.sandbox.wiki.Wiki;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running node: database, areas, plugin and two web servers, put together in this order. */
public record SandboxNode(Host host, WebServer confluence, WebServer jira) implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SandboxNode.class);

    /** Starts everything; what was started is stopped again if a part fails. */
    public static SandboxNode start(SandboxSettings settings) {
        WebServer confluence = new WebServer("/confluence", settings.confluencePort());
        WebServer jira = new WebServer("/jira", settings.jiraPort());
        Database database =
                SandboxDatabase.open(settings.home(), settings.dbUrl(), settings.dbUser(), settings.dbPassword());
        // All nodes have the same Jira, so a further node is told where it is; its own server serves the same data.
        String jiraUrl = System.getProperty("sandbox.jira.url", jira.url());
        SandboxNode node = new SandboxNode(Host.of(settings, confluence.url(), jiraUrl, database), confluence, jira);
        try {
            node.assemble();
            return node;
        } catch (RuntimeException | Error e) {
            node.close();
            throw e;
        }
    }

    private void assemble() {
        PluginRuntime runtime = new PluginRuntime(host);
        // Each area adds itself with one line here.
        Wiki wiki = Wiki.of(host);
        Front front = Front.of(host);
        wiki.renderer().macros(front.macros());
        Ui.add(host, wiki, front);
        JiraServer jiraServer = JiraServer.of(host);
        ApplicationLinks links = new ApplicationLinks(host, jiraServer.grants());
        new Control(host, wiki, runtime.scheduler(), jiraServer, links);
        host.plugins().install(host.settings().pluginJar());
        confluence.start(host.confluence());
        jira.start(host.jira());
        host.plugins().start();
        host.ready().forEach(Runnable::run);
    }

    public String confluenceUrl() {
        return host.confluenceUrl();
    }

    public String jiraUrl() {
        return host.jiraUrl();
    }

    /** Waits until the node is stopped. */
    public void join() throws InterruptedException {
        confluence.join();
    }

    @Override
    public void close() {
        confluence.close();
        jira.close();
        while (!host.closing().isEmpty()) {
            try {
                host.closing().pop().close();
            } catch (Exception e) {
                log.warn("A part of the sandbox does not stop", e);
            }
        }
        host.database().close();
    }
}
