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
import org.oneonone.series.SeriesId;
import org.oneonone.web.Access;
import org.oneonone.web.OriginFilter;

/** Lets one of a pair ask for the present statuses of all issues of their series. */
@OriginFilter.OwnPagesOnly
@Path("/series/{id}/refresh")
@Produces(MediaType.APPLICATION_JSON)
public class SeriesRefreshResource {
    private final Access access;
    private final ActionItemStore items;
    private final BackgroundRefresh refresh;

    @Inject
    public SeriesRefreshResource(Access access, ActionItemStore items, BackgroundRefresh refresh) {
        this.access = access;
        this.items = items;
        this.refresh = refresh;
    }

    @POST
    public Response refresh(@PathParam("id") String id) {
        var reader = access.requireUser();
        var series = access.requireParticipant(SeriesId.parse(id));
        refresh.begin(reader, items.ofSeries(series.id()));
        return Response.accepted().build();
    }
}
