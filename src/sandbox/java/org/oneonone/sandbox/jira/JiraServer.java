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
import org.oneonone.sandbox.jira.page.JiraPages;
import org.oneonone.sandbox.jira.rest.JiraApi;
import org.oneonone.sandbox.jira.rest.TransitionResource;

/** The Jira-compatible server, put together. Everything it knows is in the database, so any node can serve it. */
public record JiraServer(JiraUsers users, Grants grants, Faults faults, RequestLog requests) {
    /** Adds it to its web server. */
    public static JiraServer of(Host host) {
        Database database = host.database();
        JiraSchema.prepare(database);
        JiraUsers users = new JiraUsers(database);
        Grants grants = new Grants(database, users);
        Faults faults = new Faults(database);
        RequestLog requests = new RequestLog(database);
        var sessions = new Sessions(database, users);
        var issues = new Issues(database, host.clock());
        var projects = new JiraProjects(database);
        var links = new RemoteLinks(database);
        var search = new JqlSearch(projects, issues, host.clock());
        var api = new JiraApi(users, projects, issues, links, search, host.jiraUrl());
        var router = new Router<JiraCall, Answer>();
        api.register(router);
        var pages = new JiraPages(host.jiraUrl());
        new IssuePages(api, pages, new TransitionResource(api)).register(router);
        new AccountPages(pages, users, sessions, grants).register(router);
        host.jira()
                .serve(
                        "/*",
                        new JiraServlet(
                                new Authentication(users, grants, sessions), faults, requests, router, host.jiraUrl()));
        return new JiraServer(users, grants, faults, requests);
    }
}
