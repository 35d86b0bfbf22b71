package org.oneonone.action.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.oneonone.action.ActionDue;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemId;
import org.oneonone.action.ActionItemStore;
import org.oneonone.action.ActionTicking;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;
import org.oneonone.web.Access;
import org.oneonone.web.JsonBodies;
import org.oneonone.web.OriginFilter;

/** One action item over REST. */
@OriginFilter.OwnPagesOnly
@Path("/actions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ActionResource {
    private final Access access;
    private final ActionItemStore items;
    private final ActionTicking ticking;
    private final ActionDue due;
    private final ActionWriter writer;

    @Inject
    public ActionResource(
            Access access, ActionItemStore items, ActionTicking ticking, ActionDue due, ActionWriter writer) {
        this.access = access;
        this.items = items;
        this.ticking = ticking;
        this.due = due;
        this.writer = writer;
    }

    @GET
    public ActionJson one(@PathParam("id") String id) {
        var viewer = access.requireUser();
        return writer.json(viewer, ofPair(id));
    }

    @POST
    @Path("/tick")
    public ActionJson tick(@PathParam("id") String id) {
        var viewer = access.requireUser();
        return set(viewer, id, true);
    }

    @POST
    @Path("/untick")
    public ActionJson untick(@PathParam("id") String id) {
        var viewer = access.requireUser();
        return set(viewer, id, false);
    }

    @PUT
    @Path("/due")
    public ActionJson due(@PathParam("id") String id, DueJson body) {
        var actor = access.requireUser();
        var item = ofPair(id);
        access.requirePageEdit(item.pageId());
        return writer.json(actor, due.set(actor, item, JsonBodies.required(body).day()));
    }

    private ActionJson set(PersonKey actor, String id, boolean done) {
        var item = ofPair(id);
        access.requirePageEdit(item.pageId());
        return writer.json(actor, ticking.tick(actor, item, done));
    }

    private ActionItem ofPair(String id) {
        var item = items.byId(ActionItemId.parse(id)).orElseThrow(Refusal::absent);
        access.requireParticipant(item.seriesId());
        access.requirePageView(item.pageId());
        return item;
    }
}
