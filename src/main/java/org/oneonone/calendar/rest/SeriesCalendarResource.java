package org.oneonone.calendar.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;
import org.oneonone.web.Access;
import org.oneonone.web.OriginFilter;

/** The calendar of one series as a file, for the two whose it is. */
@OriginFilter.OwnPagesOnly
@Path("/series/{id}/calendar.ics")
@Produces({CalendarAnswer.TYPE, "*/*"})
public class SeriesCalendarResource {
    private final Access access;
    private final CalendarFiles files;

    @Inject
    public SeriesCalendarResource(Access access, CalendarFiles files) {
        this.access = access;
        this.files = files;
    }

    @GET
    public Response download(@PathParam("id") String id, @Context Request request) {
        Series series = access.requireParticipant(SeriesId.parse(id));
        String text = files.of(series, access.requireUser());
        return CalendarAnswer.of(text, "1-on-1-" + series.id() + ".ics", request);
    }
}
