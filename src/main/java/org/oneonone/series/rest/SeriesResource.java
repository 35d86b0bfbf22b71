package org.oneonone.series.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.oneonone.person.PersonKey;
import org.oneonone.privacy.OwnSeries;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesBook;
import org.oneonone.series.SeriesId;
import org.oneonone.web.Access;
import org.oneonone.web.JsonBodies;
import org.oneonone.web.ListJson;
import org.oneonone.web.OriginFilter;
import org.oneonone.web.Paging;

/** Series over REST. */
@OriginFilter.OwnPagesOnly
@Path("/series")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SeriesResource {
    private final Access access;
    private final OwnSeries own;
    private final SeriesBook book;
    private final SeriesWriter writer;

    @Inject
    public SeriesResource(Access access, OwnSeries own, SeriesBook book, SeriesWriter writer) {
        this.access = access;
        this.own = own;
        this.book = book;
        this.writer = writer;
    }

    @POST
    public Response create(SeriesInputJson body) {
        PersonKey caller = access.requireUser();
        Series made = book.create(caller, JsonBodies.required(body).toProposal());
        return Response.status(Response.Status.CREATED)
                .entity(writer.json(made))
                .build();
    }

    /** Who would meet, or what is wrong with the two or their space; nothing is kept. */
    @POST
    @Path("/preview")
    public SeriesPairJson preview(SeriesInputJson body) {
        PersonKey caller = access.requireUser();
        return writer.json(book.pair(caller, JsonBodies.required(body).toProposal()));
    }

    @GET
    public ListJson<SeriesJson> all(@QueryParam("start") String start, @QueryParam("limit") String limit) {
        PersonKey caller = access.requireUser();
        return writer.json(own.of(caller).series(), Paging.parse(start, limit));
    }

    @GET
    @Path("/{id}")
    public SeriesJson one(@PathParam("id") String id) {
        return writer.json(access.requireParticipant(SeriesId.parse(id)));
    }

    @PUT
    @Path("/{id}")
    public SeriesJson change(@PathParam("id") String id, SeriesInputJson body) {
        Series series = access.requireParticipant(SeriesId.parse(id));
        return writer.json(book.change(series, JsonBodies.required(body).toProposal(), access.requireUser()));
    }

    @POST
    @Path("/{id}/pause")
    public SeriesJson pause(@PathParam("id") String id) {
        Series series = access.requireParticipant(SeriesId.parse(id));
        return writer.json(book.pause(series, access.requireUser()));
    }

    @POST
    @Path("/{id}/resume")
    public SeriesJson resume(@PathParam("id") String id) {
        Series series = access.requireParticipant(SeriesId.parse(id));
        return writer.json(book.resume(series, access.requireUser()));
    }

    @POST
    @Path("/{id}/end")
    public SeriesJson end(@PathParam("id") String id) {
        Series series = access.requireParticipant(SeriesId.parse(id));
        return writer.json(book.end(series, access.requireUser()));
    }
}
