package org.oneonone.jira.applinks;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oneonone.jira.JiraGateway;
import org.oneonone.jira.JiraIssue;
import org.oneonone.jira.JiraLinkId;
import org.oneonone.person.PersonKey;
import org.springframework.stereotype.Component;

/** Jira over Confluence's application links. */
@Component
class LinkedJira implements JiraGateway {
    private final JiraTransport transport;
    private final JiraMetadata metadata;
    private final IssueMaker maker;
    private final IssueSearch search;
    private final IssueSight sight;
    private final BackLinks backLinks;

    LinkedJira(
            JiraTransport transport,
            JiraMetadata metadata,
            IssueMaker maker,
            IssueSearch search,
            IssueSight sight,
            BackLinks backLinks) {
        this.transport = transport;
        this.metadata = metadata;
        this.maker = maker;
        this.search = search;
        this.sight = sight;
        this.backLinks = backLinks;
    }

    @Override
    public List<Site> sites() {
        return transport.links().stream()
                .map(link -> new Site(new JiraLinkId(link.getId().get()), link.getName(), JiraPaths.display(link)))
                .toList();
    }

    @Override
    public Account me(JiraLinkId link, PersonKey actor, Optional<URI> returnTo) {
        var me = transport.get(link, actor, "/rest/api/2/myself", returnTo).orFailure();
        return new Account(
                me.path("name").asText(),
                me.path("displayName").asText(me.path("name").asText()));
    }

    @Override
    public List<Project> projects(JiraLinkId link, PersonKey actor) {
        return metadata.projects(link, actor);
    }

    @Override
    public boolean canCreate(JiraLinkId link, PersonKey actor, String projectKey) {
        return metadata.canCreate(link, actor, projectKey);
    }

    @Override
    public List<IssueType> issueTypes(JiraLinkId link, PersonKey actor, String projectKey) {
        return metadata.issueTypes(link, actor, projectKey);
    }

    @Override
    public List<Field> fields(JiraLinkId link, PersonKey actor, String projectKey, String issueTypeId) {
        return metadata.fields(link, actor, projectKey, issueTypeId);
    }

    @Override
    public boolean isAssignable(JiraLinkId link, PersonKey actor, String projectKey, String userName) {
        return metadata.isAssignable(link, actor, projectKey, userName);
    }

    @Override
    public List<Outcome> create(JiraLinkId link, PersonKey actor, List<Parcel> parcels) {
        return maker.create(link, actor, parcels);
    }

    @Override
    public Map<String, JiraIssue> lost(JiraLinkId link, PersonKey actor, Collection<Parcel> parcels) {
        return maker.lost(link, actor, parcels);
    }

    @Override
    public List<JiraIssue> byIds(JiraLinkId link, PersonKey actor, Collection<String> ids) {
        return search.byIds(link, actor, ids);
    }

    @Override
    public List<JiraIssue> changed(JiraLinkId link, PersonKey actor, Collection<String> ids, Duration within) {
        return search.changed(link, actor, ids, within);
    }

    @Override
    public Optional<JiraIssue> byId(JiraLinkId link, PersonKey actor, String idOrKey) {
        return search.byId(link, actor, idOrKey);
    }

    @Override
    public Optional<String> keyIn(JiraLinkId link, String words) {
        var site = transport.link(link);
        return IssueAddress.key(words, List.of(site.getDisplayUrl(), site.getRpcUrl()));
    }

    @Override
    public Set<String> visible(JiraLinkId link, PersonKey viewer, Collection<String> ids) {
        return sight.visible(link, viewer, ids);
    }

    @Override
    public void linkBack(JiraLinkId link, PersonKey actor, String issueId, String token, long pageId) {
        backLinks.put(link, actor, issueId, token, pageId);
    }
}
