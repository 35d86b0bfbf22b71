package org.oneonone.reminder.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.oneonone.person.PersonKey;
import org.oneonone.reminder.MuteStore;
import org.oneonone.web.Access;
import org.oneonone.web.JsonBodies;
import org.oneonone.web.OriginFilter;

/** Whether the caller wants reminders at all, over REST. */
@OriginFilter.OwnPagesOnly
@Path("/reminders/mute")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MuteResource {
    private final Access access;
    private final MuteStore mutes;

    @Inject
    public MuteResource(Access access, MuteStore mutes) {
        this.access = access;
        this.mutes = mutes;
    }

    @GET
    public MutesJson all() {
        PersonKey person = access.requireUser();
        return MutesJson.of(mutes.of(person), person);
    }

    @PUT
    public MutesJson mute(MuteJson body) {
        PersonKey person = access.requireUser();
        mutes.muteAll(person, JsonBodies.required(body).wish());
        return MutesJson.of(mutes.of(person), person);
    }
}
