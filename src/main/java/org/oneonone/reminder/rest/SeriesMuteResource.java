package org.oneonone.reminder.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.oneonone.reminder.MuteStore;
import org.oneonone.series.SeriesId;
import org.oneonone.web.Access;
import org.oneonone.web.JsonBodies;
import org.oneonone.web.OriginFilter;

/** Whether the caller wants reminders of one of their series, over REST; the other one of the two is not asked. */
@OriginFilter.OwnPagesOnly
@Path("/series/{id}/mute")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SeriesMuteResource {
    private final Access access;
    private final MuteStore mutes;

    @Inject
    public SeriesMuteResource(Access access, MuteStore mutes) {
        this.access = access;
        this.mutes = mutes;
    }

    @GET
    public MuteJson of(@PathParam("id") String id) {
        SeriesId series = access.requireParticipant(SeriesId.parse(id)).id();
        var person = access.requireUser();
        return new MuteJson(mutes.of(person).has(person, series));
    }

    @PUT
    public MuteJson mute(@PathParam("id") String id, MuteJson body) {
        SeriesId series = access.requireParticipant(SeriesId.parse(id)).id();
        mutes.mute(access.requireUser(), series, JsonBodies.required(body).wish());
        return of(id);
    }
}
