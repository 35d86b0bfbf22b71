package org.oneonone.sandbox.jira.rest;

import java.util.List;
import java.util.Map;
import org.oneonone.sandbox.http.Answer;
import org.oneonone.sandbox.http.Router;
import org.oneonone.sandbox.jira.data.Issue;
import org.oneonone.sandbox.jira.data.Issues;
import org.oneonone.sandbox.jira.data.JiraProject;
import org.oneonone.sandbox.jira.data.JiraProjects;
import org.oneonone.sandbox.jira.data.JiraUsers;
import org.oneonone.sandbox.jira.data.JqlSearch;
import org.oneonone.sandbox.jira.data.Permission;
import org.oneonone.sandbox.jira.data.RemoteLinks;
import org.oneonone.sandbox.jira.http.JiraCall;
import org.oneonone.sandbox.jira.http.JiraRefusal;

/** What the resources of {@code /rest/api/2} and the pages share, and the questions that most of them begin with. */
public record JiraApi(
        JiraUsers users, JiraProjects projects, Issues issues, RemoteLinks links, JqlSearch search, String baseUrl) {

    /** All resources; metadata comes before single issues, whose pattern would otherwise be met first. */
    public void register(Router<JiraCall, Answer> router) {
        new ProjectResource(this).register(router);
        new SearchResource(this).register(router);
        new IssueResource(this).register(router);
        new TransitionResource(this).register(router);
        new RemoteLinkResource(this).register(router);
    }

    /** The issue that the path names, if this person may see it; Jira does not say which of the two is not so. */
    public Issue requireIssue(JiraCall call) {
        return issues.find(call.gap(0))
                .filter(issue -> may(call, Permission.BROWSE_PROJECTS, issue))
                .orElseThrow(() -> call.user().isPresent() ? JiraRefusal.notFound("Issue Does Not Exist") : hidden());
    }

    private static JiraRefusal hidden() {
        return new JiraRefusal(
                401, List.of("You do not have the permission to see the specified issue.", "Login Required"), Map.of());
    }

    public JiraProject requireProject(JiraCall call, String idOrKey) {
        return projects.visible(call.user(), idOrKey)
                .orElseThrow(() -> JiraRefusal.notFound("No project could be found with key '" + idOrKey + "'."));
    }

    public boolean may(JiraCall call, Permission permission, Issue issue) {
        return projects.allows(call.user(), permission, issue.projectId());
    }
}
