package org.oneonone.sandbox.links;

import com.atlassian.applinks.api.ApplicationId;
import com.atlassian.applinks.api.ApplicationLink;
import com.atlassian.applinks.api.ApplicationLinkRequestFactory;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import java.net.URI;
import java.util.Optional;

/** The link to the sandbox's Jira, authorised by each person for themselves (three-legged OAuth in its shape). */
record JiraLink(LinkTokens tokens, String confluenceUrl, String jiraUrl) implements ApplicationLink {
    @Override
    public ApplicationId getId() {
        return ApplicationLinks.ID;
    }

    @Override
    public String getName() {
        return "Sandbox Jira";
    }

    @Override
    public URI getDisplayUrl() {
        return URI.create(jiraUrl);
    }

    @Override
    public URI getRpcUrl() {
        return URI.create(jiraUrl);
    }

    /** The person is the one on the thread now, not the one on it when the request is sent. */
    @Override
    public ApplicationLinkRequestFactory createImpersonatingAuthenticatedRequestFactory() {
        Optional<String> userKey = Optional.ofNullable(AuthenticatedUserThreadLocal.get())
                .map(user -> user.getKey().getStringValue());
        return new LinkRequests(tokens, userKey, confluenceUrl, jiraUrl);
    }
}
