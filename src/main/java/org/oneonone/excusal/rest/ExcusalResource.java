package org.oneonone.excusal.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.oneonone.excusal.Leave;
import org.oneonone.excusal.LeaveBook;
import org.oneonone.excusal.TimeAway;
import org.oneonone.person.People;
import org.oneonone.person.Refusal;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;
import org.oneonone.web.Access;
import org.oneonone.web.JsonBodies;
import org.oneonone.web.ListJson;
import org.oneonone.web.OriginFilter;
import org.oneonone.web.Paging;

/** What excuses days of a series over REST, for the two whose it is; each adds and takes back their own leave. */
@OriginFilter.OwnPagesOnly
@Path("/series/{id}/excusals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ExcusalResource {
    private final Access access;
    private final TimeAway timeAway;
    private final LeaveBook book;
    private final People people;

    @Inject
    public ExcusalResource(Access access, TimeAway timeAway, LeaveBook book, People people) {
        this.access = access;
        this.timeAway = timeAway;
        this.book = book;
        this.people = people;
    }

    @GET
    public ListJson<ExcusalJson> all(
            @PathParam("id") String id, @QueryParam("start") String start, @QueryParam("limit") String limit) {
        Series series = access.requireParticipant(SeriesId.parse(id));
        return ListJson.of(timeAway.of(series), Paging.parse(start, limit), entry -> ExcusalJson.of(entry, people));
    }

    @POST
    public Response add(@PathParam("id") String id, ExcusalInputJson body) {
        Series series = access.requireParticipant(SeriesId.parse(id));
        LeaveBook.Added added = book.add(series, JsonBodies.required(body).toProposal(), access.requireUser());
        return Response.status(added.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(ExcusalJson.of(TimeAway.Entry.of(added.leave()), people))
                .build();
    }

    @DELETE
    @Path("/{excusalId}")
    public Response remove(@PathParam("id") String id, @PathParam("excusalId") String excusalId) {
        Series series = access.requireParticipant(SeriesId.parse(id));
        if (ExcusalJson.isOfHoliday(excusalId)) {
            throw Refusal.forbidden("oneonone.excusal.error.holiday");
        }
        book.remove(series, Leave.Id.parse(excusalId), access.requireUser());
        return Response.noContent().build();
    }
}
