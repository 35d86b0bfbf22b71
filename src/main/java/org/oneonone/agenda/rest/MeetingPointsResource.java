package org.oneonone.agenda.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.oneonone.meeting.MeetingName;
import org.oneonone.person.Refusal;
import org.oneonone.series.Series;
import org.oneonone.web.Access;
import org.oneonone.web.OriginFilter;

/** The agenda of one meeting over REST, for the two whose it is; pages that stay open ask for what has changed. */
@OriginFilter.OwnPagesOnly
@Path("/meetings/{id}/points")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeetingPointsResource {
    private final Access access;
    private final PointWriter writer;

    @Inject
    public MeetingPointsResource(Access access, PointWriter writer) {
        this.access = access;
        this.writer = writer;
    }

    @GET
    public PointsJson agenda(@PathParam("id") String id, @QueryParam("since") String since) {
        Series series = access.requireParticipant(MeetingName.parse(id));
        return writer.agenda(series, MeetingName.parse(id), version(since), access.requireUser());
    }

    private static long version(String since) {
        if (since == null) {
            return 0;
        }
        if (!since.matches("\\d{1,18}")) {
            throw Refusal.invalid("since", "oneonone.agenda.error.version");
        }
        return Long.parseLong(since);
    }
}
