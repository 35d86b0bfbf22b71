package org.oneonone.jira.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemStore;
import org.oneonone.jira.job.BackgroundRefresh;
import org.oneonone.web.Access;
import org.oneonone.web.Addresses;
import org.oneonone.web.OriginFilter;

/** Lets one of a pair ask for the present statuses of the issues of a page. */
@OriginFilter.OwnPagesOnly
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
        var wanted = items.ofPage(Addresses.pageId(pageId));
        // What Jira says may tick the tasks, and that is for the two to set off.
        wanted.stream().map(ActionItem::seriesId).distinct().forEach(access::requireParticipant);
        refresh.begin(reader, wanted);
        return Response.accepted().build();
    }
}
