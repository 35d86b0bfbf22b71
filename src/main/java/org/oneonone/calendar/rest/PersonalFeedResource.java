package org.oneonone.calendar.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.oneonone.person.PersonKey;
import org.oneonone.web.OriginFilter;

/** Somebody's feed, for programs that cannot log in. */
@OriginFilter.OwnPagesOnly
@Path("/calendar/{token}.ics")
@Produces({CalendarAnswer.TYPE, "*/*"})
public class PersonalFeedResource {
    private final FeedAccess access;
    private final CalendarFiles files;

    @Inject
    public PersonalFeedResource(FeedAccess access, CalendarFiles files) {
        this.access = access;
        this.files = files;
    }

    @GET
    @UnrestrictedAccess
    public Response read(@PathParam("token") String token, @Context Request request) {
        PersonKey owner = access.requireOwner(token);
        return CalendarAnswer.of(files.feed(owner), "1-on-1.ics", request);
    }
}
