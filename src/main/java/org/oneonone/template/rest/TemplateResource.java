package org.oneonone.template.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.oneonone.person.Refusal;
import org.oneonone.template.MeetingTemplate;
import org.oneonone.template.TemplateKey;
import org.oneonone.template.Templates;
import org.oneonone.web.Access;
import org.oneonone.web.JsonBodies;
import org.oneonone.web.ListJson;
import org.oneonone.web.OriginFilter;
import org.oneonone.web.Paging;

/** Templates over REST: whoever sees a space sees them, its administrators write them. */
@OriginFilter.OwnPagesOnly
@Path("/templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TemplateResource {
    private static final String HTML = "text/html;charset=UTF-8";

    private final Access access;
    private final Templates templates;
    private final TemplatePreview preview;

    @Inject
    public TemplateResource(Access access, Templates templates, TemplatePreview preview) {
        this.access = access;
        this.templates = templates;
        this.preview = preview;
    }

    @GET
    public ListJson<TemplateJson> all(
            @QueryParam("spaceKey") String spaceKey,
            @QueryParam("start") String start,
            @QueryParam("limit") String limit) {
        Access.Visit visit = access.requireSpaceView(SpaceKeys.required(spaceKey));
        return ListJson.of(templates.all(visit.spaceKey()), Paging.parse(start, limit), TemplateJson::listed);
    }

    @GET
    @Path("/{key}")
    public TemplateJson one(@PathParam("key") String key, @QueryParam("spaceKey") String spaceKey) {
        Access.Visit visit = access.requireSpaceView(SpaceKeys.required(spaceKey));
        return TemplateJson.whole(present(visit, key));
    }

    @PUT
    @Path("/{key}")
    public TemplateJson save(
            @PathParam("key") String key, @QueryParam("spaceKey") String spaceKey, TemplateInputJson body) {
        Access.Visit visit = access.requireSpaceAdmin(SpaceKeys.required(spaceKey));
        MeetingTemplate present = present(visit, key);
        Templates.Edit edit = JsonBodies.required(body).over(present);
        return TemplateJson.whole(templates.save(visit.spaceKey(), present.key(), edit, visit.person()));
    }

    @GET
    @Path("/{key}/preview")
    @Produces(HTML)
    public Response preview(
            @PathParam("key") String key, @QueryParam("spaceKey") String spaceKey, @QueryParam("as") String seat) {
        Access.Visit visit = access.requireSpaceView(SpaceKeys.required(spaceKey));
        return framed(preview.html(visit.spaceKey(), present(visit, key).body(), Seat.parse(seat), visit.person()));
    }

    /** How a text would look that is not saved yet. */
    @POST
    @Path("/{key}/preview")
    @Produces(HTML)
    public Response tryOut(
            @PathParam("key") String key,
            @QueryParam("spaceKey") String spaceKey,
            @QueryParam("as") String seat,
            TemplateInputJson body) {
        Access.Visit visit = access.requireSpaceAdmin(SpaceKeys.required(spaceKey));
        MeetingTemplate present = present(visit, key);
        String storage =
                templates.checked(JsonBodies.required(body).text(present)).body();
        return framed(preview.html(visit.spaceKey(), storage, Seat.parse(seat), visit.person()));
    }

    /** Our frames shut a preview in; whoever opens its address by itself shall be as safe. */
    private static Response framed(String html) {
        return Response.ok(html).header("Content-Security-Policy", "sandbox").build();
    }

    private MeetingTemplate present(Access.Visit visit, String key) {
        return templates
                .current(visit.spaceKey(), TemplateKey.parse("key", key))
                .orElseThrow(Refusal::absent);
    }
}
