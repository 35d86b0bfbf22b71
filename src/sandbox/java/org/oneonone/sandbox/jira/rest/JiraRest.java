package org.oneonone.sandbox.jira.rest;

import org.oneonone.sandbox.jira.http.Router;

/** All resources of {@code /rest/api/2}. */
public final class JiraRest {
    private JiraRest() {}

    /** Metadata comes before single issues, whose pattern would otherwise be met first. */
    public static void register(JiraApi api, Router router) {
        new MetaResource(api).register(router);
        new SearchResource(api).register(router);
        new IssueResource(api).register(router);
        new TransitionResource(api).register(router);
        new RemoteLinkResource(api).register(router);
        new PropertyResource(api).register(router);
        new AroundResource(api).register(router);
    }
}
