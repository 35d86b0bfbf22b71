package org.oneonone.sandbox.control;

import org.oneonone.sandbox.Host;
import org.oneonone.sandbox.base.Holds;
import org.oneonone.sandbox.http.Answer;
import org.oneonone.sandbox.http.Router;
import org.oneonone.sandbox.jira.JiraServer;
import org.oneonone.sandbox.jira.http.JiraCall;
import org.oneonone.sandbox.jira.http.Json;
import org.oneonone.sandbox.links.ApplicationLinks;
import org.oneonone.sandbox.links.JiraCalls;
import org.oneonone.sandbox.plugin.job.JobScheduler;
import org.oneonone.sandbox.wiki.Wiki;

/** The switches below {@code /sandbox}: clock, faults, authorisations, mail, jobs and nodes. */
public final class Control {
    /** Adds the switches to the wiki's server; from here on the node shares the clock of all nodes. */
    public Control(Host host, Wiki wiki, JobScheduler jobs, JiraServer jira, ApplicationLinks links) {
        int node = host.settings().node();
        if (node > 1) {
            NodeSwitch.dieWithParent();
        }
        var nodes = new Nodes(host.database());
        var nodeSwitch = new NodeSwitch(host, nodes);
        var router = new Router<JiraCall, Answer>();
        new ClockSwitch(host.clock(), nodes, node, jobs::runDue).register(router);
        nodeSwitch.register(router);
        new JiraSwitches(jira, links, wiki.users(), wiki.faults()).register(router);
        var hostSwitches = new HostSwitches(host, wiki.mail(), jobs);
        hostSwitches.register(router);
        new ControlPage(host, hostSwitches, jira, nodes).register(router);
        router.add("GET /holds", call -> Answer.json(200, Json.object().put("held", Holds.count())));
        host.confluence().filter("/*", new HoldFilter());
        host.confluence().serve("/sandbox/*", new ControlServlet(router));
        wiki.counters().header("X-Sandbox-Jira", JiraCalls::reset, JiraCalls::count);
        host.whenReady(() -> nodes.enter(node, host.confluenceUrl()));
        host.closeAtEnd(() -> nodes.leave(node));
        host.closeAtEnd(nodeSwitch);
    }
}
