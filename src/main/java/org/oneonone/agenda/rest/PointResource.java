package org.oneonone.agenda.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.oneonone.action.ActionItemId;
import org.oneonone.agenda.AgendaBook;
import org.oneonone.agenda.PointActing;
import org.oneonone.agenda.PointId;
import org.oneonone.agenda.TalkingPoint;
import org.oneonone.person.People;
import org.oneonone.person.PersonKey;
import org.oneonone.series.Series;
import org.oneonone.web.JsonBodies;
import org.oneonone.web.OriginFilter;

/** Single talking points over REST, for the two of their series. */
@OriginFilter.OwnPagesOnly
@Path("/points/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PointResource {
    private final PointAccess access;
    private final AgendaBook book;
    private final PointActing acting;
    private final PointWriter writer;
    private final People people;

    @Inject
    public PointResource(PointAccess access, AgendaBook book, PointActing acting, PointWriter writer, People people) {
        this.access = access;
        this.book = book;
        this.acting = acting;
        this.writer = writer;
        this.people = people;
    }

    @PUT
    public PointJson edit(@PathParam("id") String id, PointInputJson body) {
        Series series = access.requireSeries(PointId.parse(id));
        PersonKey who = access.requireUser();
        PointInputJson wish = JsonBodies.required(body);
        return writer.json(series, book.edit(series, PointId.parse(id), wish.words(), wish.seen(), who), who);
    }

    @DELETE
    public void delete(@PathParam("id") String id) {
        Series series = access.requireSeries(PointId.parse(id));
        book.delete(series, PointId.parse(id), access.requireUser());
    }

    @POST
    @Path("/discuss")
    public PointJson discuss(@PathParam("id") String id) {
        Series series = access.requireSeries(PointId.parse(id));
        PersonKey who = access.requireUser();
        return writer.json(series, book.discuss(series, PointId.parse(id), who), who);
    }

    @POST
    @Path("/reopen")
    public PointJson reopen(@PathParam("id") String id) {
        Series series = access.requireSeries(PointId.parse(id));
        PersonKey who = access.requireUser();
        return writer.json(series, book.reopen(series, PointId.parse(id), who), who);
    }

    @POST
    @Path("/move")
    public PointJson move(@PathParam("id") String id, PointInputJson body) {
        Series series = access.requireSeries(PointId.parse(id));
        PointInputJson wish = JsonBodies.required(body);
        TalkingPoint moved = book.move(series, PointId.parse(id), wish.neighbour(), wish.isBefore());
        return writer.json(series, moved, access.requireUser());
    }

    @POST
    @Path("/act")
    public PointJson act(@PathParam("id") String id, PromiseJson body) {
        Series series = access.requireSeries(PointId.parse(id));
        PersonKey who = access.requireUser();
        PromiseJson wish = Optional.ofNullable(body).orElse(PromiseJson.NOTHING);
        PointActing.Acted acted = acting.act(series, PointId.parse(id), wish.promise(people), who);
        return writer.json(series, acted.point(), who).with(acted.action().map(ActionItemId::toString));
    }
}
