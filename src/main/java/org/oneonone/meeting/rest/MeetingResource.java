package org.oneonone.meeting.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDateTime;
import java.util.Optional;
import org.oneonone.agenda.MeetingClosing;
import org.oneonone.meeting.MeetingLife;
import org.oneonone.meeting.MeetingName;
import org.oneonone.person.Texts;
import org.oneonone.series.Series;
import org.oneonone.web.Access;
import org.oneonone.web.Addresses;
import org.oneonone.web.JsonBodies;
import org.oneonone.web.OriginFilter;

/** Single meetings over REST, for the two whose they are. */
@OriginFilter.OwnPagesOnly
@Path("/meetings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeetingResource {
    private final Access access;
    private final MeetingLife life;
    private final MeetingClosing closing;
    private final Addresses addresses;
    private final Texts texts;

    @Inject
    public MeetingResource(Access access, MeetingLife life, MeetingClosing closing, Addresses addresses, Texts texts) {
        this.access = access;
        this.life = life;
        this.closing = closing;
        this.addresses = addresses;
        this.texts = texts;
    }

    @POST
    @Path("/{id}/move")
    public MeetingJson move(@PathParam("id") String id, MeetingChangeJson body) {
        Series series = access.requireParticipant(MeetingName.parse(id));
        LocalDateTime start = JsonBodies.required(body).local(series);
        return MeetingJson.of(life.move(series, MeetingName.parse(id), start, access.requireUser()), addresses);
    }

    @POST
    @Path("/{id}/skip")
    public MeetingJson skip(@PathParam("id") String id, MeetingChangeJson body) {
        Series series = access.requireParticipant(MeetingName.parse(id));
        MeetingChangeJson wish = Optional.ofNullable(body).orElse(MeetingChangeJson.NOTHING);
        return MeetingJson.of(
                life.skip(series, MeetingName.parse(id), wish.why(), wish.isExcused(), access.requireUser()),
                addresses);
    }

    @POST
    @Path("/{id}/merge")
    public MeetingJson merge(@PathParam("id") String id) {
        Series series = access.requireParticipant(MeetingName.parse(id));
        return MeetingJson.of(life.merge(series, MeetingName.parse(id), access.requireUser()), addresses);
    }

    @POST
    @Path("/{id}/hold")
    public MeetingJson hold(@PathParam("id") String id) {
        Series series = access.requireParticipant(MeetingName.parse(id));
        return MeetingJson.of(life.hold(series, MeetingName.parse(id), access.requireUser()), addresses);
    }

    @POST
    @Path("/{id}/close")
    public MeetingJson close(@PathParam("id") String id) {
        Series series = access.requireParticipant(MeetingName.parse(id));
        MeetingClosing.Closed closed = closing.close(series, MeetingName.parse(id), access.requireUser());
        return MeetingJson.of(closed.meeting(), addresses).with(closed.notice().map(texts::say));
    }

    @POST
    @Path("/{id}/reopen")
    public MeetingJson reopen(@PathParam("id") String id) {
        Series series = access.requireParticipant(MeetingName.parse(id));
        return MeetingJson.of(life.reopen(series, MeetingName.parse(id), access.requireUser()), addresses);
    }
}
