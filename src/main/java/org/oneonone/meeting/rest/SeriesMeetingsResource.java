package org.oneonone.meeting.rest;

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
import org.oneonone.meeting.MeetingPages;
import org.oneonone.person.PersonKey;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;
import org.oneonone.web.Access;
import org.oneonone.web.Addresses;
import org.oneonone.web.ListJson;
import org.oneonone.web.OriginFilter;
import org.oneonone.web.Paging;

/** The dates of a series over REST, and their pages, for the two whose they are. */
@OriginFilter.OwnPagesOnly
@Path("/series/{id}/meetings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SeriesMeetingsResource {
    private final Access access;
    private final MeetingList meetings;
    private final MeetingPages pages;
    private final Addresses addresses;

    @Inject
    public SeriesMeetingsResource(Access access, MeetingList meetings, MeetingPages pages, Addresses addresses) {
        this.access = access;
        this.meetings = meetings;
        this.pages = pages;
        this.addresses = addresses;
    }

    @GET
    public ListJson<MeetingJson> all(
            @PathParam("id") String id,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("start") String start,
            @QueryParam("limit") String limit) {
        Series series = access.requireParticipant(SeriesId.parse(id));
        return ListJson.of(
                meetings.between(series, from, to),
                Paging.parse(start, limit),
                date -> MeetingJson.of(date, addresses));
    }

    @POST
    public Response prepare(@PathParam("id") String id, MeetingInputJson body) {
        Series series = access.requireParticipant(SeriesId.parse(id));
        PersonKey author = access.requireCreate(series.spaceKey());
        MeetingPages.Wish wish = body == null ? MeetingPages.Wish.NEXT : body.toWish(series);
        MeetingPages.Prepared prepared = pages.prepare(series, wish, author);
        return Response.status(prepared.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(MeetingJson.of(prepared.meeting(), addresses))
                .build();
    }
}
