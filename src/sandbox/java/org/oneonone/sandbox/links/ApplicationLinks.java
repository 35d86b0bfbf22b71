package org.oneonone.sandbox.links;

import com.atlassian.applinks.api.ApplicationId;
import com.atlassian.applinks.api.ApplicationLink;
import com.atlassian.applinks.api.ApplicationLinkService;
import com.atlassian.applinks.api.ApplicationType;
import com.atlassian.applinks.api.application.jira.JiraApplicationType;
import java.util.List;
import org.oneonone.sandbox.Host;
import org.oneonone.sandbox.jira.http.Grants;

/** The application links of the wiki: one, to the sandbox's own Jira. */
public final class ApplicationLinks implements ApplicationLinkService {
    /** The same on every node and every start, as it would be once stored. */
    public static final ApplicationId ID = new ApplicationId("5f6c2c0e-3c0a-3f1b-9d8e-7a41c6c1b0d2");

    private final LinkTokens tokens;
    private final Grants grants;
    private final ApplicationLink jira;

    /** Adds the service and the authorisation dance to the wiki. */
    public ApplicationLinks(Host host, Grants grants) {
        this.tokens = new LinkTokens(host.database());
        this.grants = grants;
        this.jira = new JiraLink(tokens, host.confluenceUrl(), host.jiraUrl());
        host.services().provide(ApplicationLinkService.class, this);
        host.confluence()
                .servlet(
                        DanceServlet.PATH + "/*",
                        new DanceServlet(tokens, grants, host.confluenceUrl(), host.jiraUrl()));
    }

    /** Does what the screens of the dance would have done for this person. */
    public void authorise(String userKey, String jiraName) {
        tokens.store(userKey, grants.grant(jiraName));
    }

    @Override
    public ApplicationLink getApplicationLink(ApplicationId id) {
        return ID.equals(id) ? jira : null;
    }

    @Override
    public Iterable<ApplicationLink> getApplicationLinks(Class<? extends ApplicationType> type) {
        return type.isAssignableFrom(JiraApplicationType.class) ? List.of(jira) : List.of();
    }

    @Override
    public ApplicationLink getPrimaryApplicationLink(Class<? extends ApplicationType> type) {
        return type.isAssignableFrom(JiraApplicationType.class) ? jira : null;
    }
}
