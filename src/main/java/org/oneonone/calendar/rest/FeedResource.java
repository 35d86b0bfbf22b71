package org.oneonone.calendar.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.oneonone.calendar.Feeds;
import org.oneonone.person.PersonKey;
import org.oneonone.web.Access;
import org.oneonone.web.Addresses;
import org.oneonone.web.OriginFilter;
import org.oneonone.web.Wire;

/** The address of one's own feed: made, made anew, revoked. It is told once. */
@OriginFilter.OwnPagesOnly
@Path("/calendar/feed")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FeedResource {
    private final Access access;
    private final Feeds feeds;
    private final Addresses addresses;

    @Inject
    public FeedResource(Access access, Feeds feeds, Addresses addresses) {
        this.access = access;
        this.feeds = feeds;
        this.addresses = addresses;
    }

    @POST
    public Response make() {
        PersonKey person = access.requireUser();
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        String path = "/rest/one-on-one/1.0/calendar/" + feeds.make(person).value() + ".ics";
        return Response.status(Response.Status.CREATED)
                .entity(new FeedJson(addresses.of(path)))
                .cacheControl(never)
                .build();
    }

    @DELETE
    public Response revoke() {
        feeds.revoke(access.requireUser());
        return Response.noContent().build();
    }

    /**
     * Where a feed is.
     *
     * @param url its address, which is a secret
     */
    public record FeedJson(String url) implements Wire {}
}
