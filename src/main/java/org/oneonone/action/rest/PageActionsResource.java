package org.oneonone.action.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.oneonone.action.ActionItemState;
import org.oneonone.action.ActionItemStore;
import org.oneonone.web.Access;
import org.oneonone.web.Addresses;
import org.oneonone.web.ListJson;
import org.oneonone.web.OriginFilter;
import org.oneonone.web.Paging;

/** The action items of a page over REST: those that are on it now. */
@OriginFilter.OwnPagesOnly
@Path("/pages/{pageId}/actions")
@Produces(MediaType.APPLICATION_JSON)
public class PageActionsResource {
    private final Access access;
    private final ActionItemStore items;
    private final ActionWriter writer;

    @Inject
    public PageActionsResource(Access access, ActionItemStore items, ActionWriter writer) {
        this.access = access;
        this.items = items;
        this.writer = writer;
    }

    @GET
    public ListJson<ActionJson> all(
            @PathParam("pageId") String pageId, @QueryParam("start") String start, @QueryParam("limit") String limit) {
        var viewer = access.requirePageView(Addresses.pageId(pageId));
        var present = items.ofPage(Addresses.pageId(pageId)).stream()
                .filter(item -> item.state() != ActionItemState.DROPPED)
                .toList();
        return writer.json(viewer, present, Paging.parse(start, limit));
    }
}
