package org.oneonone.meeting.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingId;
import org.oneonone.meeting.MeetingOutcomes;
import org.oneonone.web.Access;
import org.oneonone.web.Addresses;
import org.oneonone.web.OriginFilter;

/** Single meetings over REST, for the two whose they are. */
@OriginFilter.OwnPagesOnly
@Path("/meetings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeetingResource {
    private final Access access;
    private final MeetingOutcomes outcomes;
    private final Addresses addresses;

    @Inject
    public MeetingResource(Access access, MeetingOutcomes outcomes, Addresses addresses) {
        this.access = access;
        this.outcomes = outcomes;
        this.addresses = addresses;
    }

    @POST
    @Path("/{id}/hold")
    public MeetingJson hold(@PathParam("id") String id) {
        Meeting meeting = access.requireMeeting(MeetingId.parse(id));
        return MeetingJson.of(outcomes.hold(meeting), addresses);
    }
}
