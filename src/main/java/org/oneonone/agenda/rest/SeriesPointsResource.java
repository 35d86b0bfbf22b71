package org.oneonone.agenda.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.oneonone.agenda.AgendaBook;
import org.oneonone.agenda.TalkingPoint;
import org.oneonone.person.PersonKey;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;
import org.oneonone.web.Access;
import org.oneonone.web.JsonBodies;
import org.oneonone.web.ListJson;
import org.oneonone.web.OriginFilter;
import org.oneonone.web.Paging;

/** The talking points of a series over REST, for the two whose they are. */
@OriginFilter.OwnPagesOnly
@Path("/series/{id}/points")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SeriesPointsResource {
    private final Access access;
    private final AgendaBook book;
    private final PointWriter writer;

    @Inject
    public SeriesPointsResource(Access access, AgendaBook book, PointWriter writer) {
        this.access = access;
        this.book = book;
        this.writer = writer;
    }

    @GET
    public ListJson<PointJson> all(
            @PathParam("id") String id,
            @QueryParam("state") String state,
            @QueryParam("start") String start,
            @QueryParam("limit") String limit) {
        Series series = access.requireParticipant(SeriesId.parse(id));
        return writer.list(series, PointFilter.parse(state), Paging.parse(start, limit), access.requireUser());
    }

    @POST
    public Response add(@PathParam("id") String id, PointInputJson body) {
        Series series = access.requireParticipant(SeriesId.parse(id));
        PersonKey who = access.requireUser();
        PointInputJson wish = JsonBodies.required(body);
        TalkingPoint added = book.add(series, wish.words(), wish.meeting(), who);
        return Response.status(Response.Status.CREATED)
                .entity(writer.json(series, added, who))
                .build();
    }
}
