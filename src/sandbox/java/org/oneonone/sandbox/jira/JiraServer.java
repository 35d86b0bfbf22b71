package org.oneonone.sandbox.jira;

import org.oneonone.sandbox.Host;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.http.Answer;
import org.oneonone.sandbox.http.Router;
import org.oneonone.sandbox.jira.data.Issues;
import org.oneonone.sandbox.jira.data.JiraProjects;
import org.oneonone.sandbox.jira.data.JiraSchema;
import org.oneonone.sandbox.jira.data.JiraUsers;
import org.oneonone.sandbox.jira.data.JqlSearch;
import org.oneonone.sandbox.jira.data.RemoteLinks;
import org.oneonone.sandbox.jira.http.Authentication;
import org.oneonone.sandbox.jira.http.Faults;
import org.oneonone.sandbox.jira.http.Grants;
import org.oneonone.sandbox.jira.http.JiraCall;
import org.oneonone.sandbox.jira.http.JiraServlet;
import org.oneonone.sandbox.jira.http.RequestLog;
import org.oneonone.sandbox.jira.http.Sessions;
import org.oneonone.sandbox.jira.page.AccountPages;
import org.oneonone.sandbox.jira.page.IssuePages;
import org.oneonone.sandbox.jira.rest.JiraApi;

/** The Jira-compatible server, put together. Everything it knows is in the database, so any node can serve it. */
public final class JiraServer {
    private final JiraUsers users;
    private final Grants grants;
    private final Faults faults;
    private final RequestLog requests;

    public JiraServer(Host host) {
        Database database = host.database();
        JiraSchema.prepare(database);
        this.users = new JiraUsers(database);
        this.grants = new Grants(database, users);
        this.faults = new Faults(database);
        this.requests = new RequestLog(database);
        var sessions = new Sessions(database, users);
        var issues = new Issues(database, host.clock());
        var projects = new JiraProjects(database);
        var links = new RemoteLinks(database);
        var search = new JqlSearch(projects, issues, host.clock());
        var api = new JiraApi(users, projects, issues, links, search, host.jiraUrl());
        var router = new Router<JiraCall, Answer>();
        api.register(router);
        new IssuePages(api).register(router);
        new AccountPages(host.jiraUrl(), users, sessions, grants).register(router);
        host.jira()
                .servlet(
                        "/*",
                        new JiraServlet(
                                new Authentication(users, grants, sessions), faults, requests, router, host.jiraUrl()));
    }

    public JiraUsers users() {
        return users;
    }

    public Grants grants() {
        return grants;
    }

    public Faults faults() {
        return faults;
    }

    public RequestLog requests() {
        return requests;
    }
}
