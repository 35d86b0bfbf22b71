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
import java.util.Optional;
import org.oneonone.excusal.HolidayBook;
import org.oneonone.excusal.HolidayCalendar;
import org.oneonone.excusal.HolidayStore;
import org.oneonone.web.Access;
import org.oneonone.web.JsonBodies;
import org.oneonone.web.ListJson;
import org.oneonone.web.OriginFilter;
import org.oneonone.web.Paging;

/** Calendars of public holidays over REST: everybody sees which there are, system administrators bring them in. */
@OriginFilter.OwnPagesOnly
@Path("/holidays")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HolidayResource {
    private final Access access;
    private final HolidayStore store;
    private final HolidayBook book;

    @Inject
    public HolidayResource(Access access, HolidayStore store, HolidayBook book) {
        this.access = access;
        this.store = store;
        this.book = book;
    }

    @GET
    public ListJson<HolidayCalendarJson> all(@QueryParam("start") String start, @QueryParam("limit") String limit) {
        access.requireUser();
        return ListJson.of(store.calendars(), Paging.parse(start, limit), HolidayCalendarJson::of);
    }

    @POST
    public Response take(HolidayInputJson body) {
        access.requireSystemAdmin();
        HolidayInputJson sent = JsonBodies.required(body);
        HolidayBook.Imported imported = book.take(Optional.ofNullable(sent.name()), Optional.ofNullable(sent.ics()));
        return Response.status(imported.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(HolidayCalendarJson.of(imported))
                .build();
    }

    @DELETE
    @Path("/{id}")
    public Response remove(@PathParam("id") String id) {
        access.requireSystemAdmin();
        book.remove(HolidayCalendar.Id.parse(id));
        return Response.noContent().build();
    }
}
