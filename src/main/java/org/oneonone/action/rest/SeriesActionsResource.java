package org.oneonone.action.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import org.oneonone.action.ActionItemStore;
import org.oneonone.series.SeriesId;
import org.oneonone.web.Access;
import org.oneonone.web.ListJson;
import org.oneonone.web.OriginFilter;
import org.oneonone.web.Paging;

/** The action items of a series over REST. */
@OriginFilter.OwnPagesOnly
@Path("/series/{id}/actions")
@Produces(MediaType.APPLICATION_JSON)
public class SeriesActionsResource {
    private final Access access;
    private final ActionItemStore items;
    private final ActionWriter writer;

    @Inject
    public SeriesActionsResource(Access access, ActionItemStore items, ActionWriter writer) {
        this.access = access;
        this.items = items;
        this.writer = writer;
    }

    @GET
    public ListJson<ActionJson> all(
            @PathParam("id") String id,
            @QueryParam("state") String state,
            @QueryParam("start") String start,
            @QueryParam("limit") String limit) {
        var viewer = access.requireUser();
        var series = access.requireParticipant(SeriesId.parse(id));
        var readable = new HashMap<Long, Boolean>();
        var wanted = ActionFilter.parse(state).of(items.ofSeries(series.id())).stream()
                .filter(item -> readable.computeIfAbsent(item.pageId(), page -> access.canView(viewer, page)))
                .toList();
        return writer.json(viewer, wanted, Paging.parse(start, limit));
    }
}
