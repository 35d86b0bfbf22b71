package org.oneonone.jira.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.oneonone.action.ActionItem;
import org.oneonone.jira.IssueCreation;
import org.oneonone.web.Access;
import org.oneonone.web.Addresses;
import org.oneonone.web.OriginFilter;

/** The issues of several action items of one page over REST. */
@OriginFilter.OwnPagesOnly
@Path("/pages/{pageId}/issues")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PageIssuesResource {
    private final Access access;
    private final PageOrders orders;
    private final IssueCreation creation;
    private final IssueWriter writer;

    @Inject
    public PageIssuesResource(Access access, PageOrders orders, IssueCreation creation, IssueWriter writer) {
        this.access = access;
        this.orders = orders;
        this.creation = creation;
        this.writer = writer;
    }

    @POST
    public PageIssuesJson create(@PathParam("pageId") String pageId, IssueWishJson body) {
        var actor = access.requirePageView(Addresses.pageId(pageId));
        var items = orders.items(Addresses.pageId(pageId), IssueWishJson.orNothing(body));
        items.stream().map(ActionItem::seriesId).distinct().forEach(access::requireParticipant);
        var links = creation.create(orders.of(items, actor, IssueWishJson.orNothing(body)));
        return PageIssuesJson.of(links, writer.json(actor, links));
    }
}
