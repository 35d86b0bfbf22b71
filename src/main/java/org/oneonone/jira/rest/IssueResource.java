package org.oneonone.jira.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemId;
import org.oneonone.action.ActionItemState;
import org.oneonone.action.ActionItemStore;
import org.oneonone.jira.IssueAdoption;
import org.oneonone.jira.IssueCreation;
import org.oneonone.jira.IssueDefaults;
import org.oneonone.person.Refusal;
import org.oneonone.web.Access;
import org.oneonone.web.JsonBodies;
import org.oneonone.web.OriginFilter;
import org.oneonone.web.Wire;

/** The issue of one action item over REST. */
@OriginFilter.OwnPagesOnly
@Path("/actions/{id}/issue")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class IssueResource {
    private final Access access;
    private final ActionItemStore items;
    private final IssueDefaults defaults;
    private final IssueCreation creation;
    private final IssueAdoption adoption;
    private final IssueAnswers answers;

    @Inject
    public IssueResource(
            Access access,
            ActionItemStore items,
            IssueDefaults defaults,
            IssueCreation creation,
            IssueAdoption adoption,
            IssueAnswers answers) {
        this.access = access;
        this.items = items;
        this.defaults = defaults;
        this.creation = creation;
        this.adoption = adoption;
        this.answers = answers;
    }

    /** What would be sent; nothing is sent by asking. */
    @GET
    @Path("/proposal")
    public IssueProposalJson proposal(@PathParam("id") String id) {
        access.requireUser();
        return IssueProposalJson.of(defaults.proposal(ofPair(id)));
    }

    @POST
    public Response create(@PathParam("id") String id, IssueWishJson body) {
        var actor = access.requireUser();
        var item = ofPair(id);
        var wish = IssueWishJson.orNothing(body).toWish();
        var made = creation.create(List.of(defaults.order(item, actor, wish)));
        return answers.one(actor, made.stream().findFirst());
    }

    @PUT
    public IssueJson link(@PathParam("id") String id, ReferenceJson body) {
        var actor = access.requireUser();
        var item = ofPair(id);
        var reference = JsonBodies.required(body);
        var site = defaults.site(item, Optional.ofNullable(reference.linkId()));
        return answers.json(actor, adoption.adopt(item, actor, site, reference.words()));
    }

    @DELETE
    public Response unlink(@PathParam("id") String id) {
        access.requireUser();
        creation.unlink(everKnown(id).id());
        return Response.noContent().build();
    }

    private ActionItem ofPair(String id) {
        var item = everKnown(id);
        if (item.state() == ActionItemState.DROPPED) {
            throw Refusal.absent();
        }
        return item;
    }

    /** Also an item that was deleted from its page, whose request may still be under way. */
    private ActionItem everKnown(String id) {
        var item = items.byId(ActionItemId.parse(id)).orElseThrow(Refusal::absent);
        access.requireParticipant(item.seriesId());
        access.requirePageView(item.pageId());
        return item;
    }

    /**
     * An issue that somebody names.
     *
     * @param issue its key or its address
     * @param linkId the Jira it is in, if not the usual one
     */
    public record ReferenceJson(String issue, String linkId) implements Wire {
        String words() {
            return Optional.ofNullable(issue).orElse("");
        }
    }
}
