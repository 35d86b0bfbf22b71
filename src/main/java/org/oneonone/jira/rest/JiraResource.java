package org.oneonone.jira.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.oneonone.jira.JiraGateway;
import org.oneonone.jira.JiraLinkId;
import org.oneonone.web.Access;
import org.oneonone.web.OriginFilter;

/** What a dialog needs to know of Jira before an issue can be created, always as the person who asks. */
@OriginFilter.OwnPagesOnly
@Path("/jira")
@Produces(MediaType.APPLICATION_JSON)
public class JiraResource {
    private final Access access;
    private final JiraGateway jira;
    private final ReturnAddress returnAddress;

    @Inject
    public JiraResource(Access access, JiraGateway jira, ReturnAddress returnAddress) {
        this.access = access;
        this.jira = jira;
        this.returnAddress = returnAddress;
    }

    @GET
    @Path("/links")
    public ChoicesJson.Links links() {
        access.requireUser();
        return ChoicesJson.links(jira.sites());
    }

    @GET
    @Path("/{linkId}/me")
    public ChoicesJson.Account me(@PathParam("linkId") String linkId, @QueryParam("returnTo") String returnTo) {
        var actor = access.requireUser();
        return ChoicesJson.account(jira.me(new JiraLinkId(linkId), actor, returnAddress.of(returnTo)));
    }

    @GET
    @Path("/{linkId}/projects")
    public ChoicesJson.Projects projects(@PathParam("linkId") String linkId) {
        var actor = access.requireUser();
        return ChoicesJson.projects(jira.projects(new JiraLinkId(linkId), actor));
    }

    @GET
    @Path("/{linkId}/projects/{key}/issuetypes")
    public ChoicesJson.IssueTypes issueTypes(@PathParam("linkId") String linkId, @PathParam("key") String key) {
        var actor = access.requireUser();
        return ChoicesJson.issueTypes(jira.issueTypes(new JiraLinkId(linkId), actor, key));
    }

    @GET
    @Path("/{linkId}/projects/{key}/issuetypes/{typeId}/fields")
    public ChoicesJson.Fields fields(
            @PathParam("linkId") String linkId, @PathParam("key") String key, @PathParam("typeId") String typeId) {
        var actor = access.requireUser();
        return ChoicesJson.fields(jira.fields(new JiraLinkId(linkId), actor, key, typeId));
    }
}
