package org.oneonone.jira.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.oneonone.action.ActionItemStore;
import org.oneonone.jira.job.BackgroundRefresh;
import org.oneonone.web.Access;
import org.oneonone.web.Addresses;

/** Lets somebody ask for the present statuses of a page's issues. */
@Path("/pages/{pageId}/refresh")
@Produces(MediaType.APPLICATION_JSON)
public class PageRefreshResource {
    private final Access access;
    private final ActionItemStore items;
    private final BackgroundRefresh refresh;

    @Inject
    public PageRefreshResource(Access access, ActionItemStore items, BackgroundRefresh refresh) {
        this.access = access;
        this.items = items;
        this.refresh = refresh;
    }

    @POST
    public Response refresh(@PathParam("pageId") String pageId) {
        var reader = access.requirePageView(Addresses.pageId(pageId));
        refresh.begin(reader, items.ofPage(Addresses.pageId(pageId)));
        return Response.accepted().build();
    }
}
