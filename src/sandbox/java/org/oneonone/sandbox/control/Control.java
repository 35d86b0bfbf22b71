package org.oneonone.sandbox.control;

import org.oneonone.sandbox.Host;
import org.oneonone.sandbox.jira.JiraServer;
import org.oneonone.sandbox.links.ApplicationLinks;

/** The switches below {@code /sandbox}: clock, faults, authorisations, mail, jobs and nodes. */
public final class Control {
    public Control(Host host, JiraServer jira, ApplicationLinks links) {
        // The switches come with the areas that they switch.
    }
}
