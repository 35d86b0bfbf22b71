package org.oneonone.template.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.oneonone.person.People;
import org.oneonone.template.SpaceSettings;
import org.oneonone.template.SpaceSettingsStore;
import org.oneonone.template.Templates;
import org.oneonone.web.Access;
import org.oneonone.web.JsonBodies;
import org.oneonone.web.OriginFilter;

/**
 * The settings of a space over REST, for its administrators; everybody who sees the space may see what new series
 * start from.
 */
@OriginFilter.OwnPagesOnly
@Path("/spaces/{key}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SpaceSettingsResource {
    private final Access access;
    private final SpaceSettingsStore store;
    private final SettingsRules rules;
    private final Templates templates;
    private final People people;

    @Inject
    public SpaceSettingsResource(
            Access access, SpaceSettingsStore store, SettingsRules rules, Templates templates, People people) {
        this.access = access;
        this.store = store;
        this.rules = rules;
        this.templates = templates;
        this.people = people;
    }

    @GET
    @Path("/settings")
    public SpaceSettingsJson settings(@PathParam("key") String key) {
        String spaceKey = access.requireSpaceAdmin(key).spaceKey();
        return SpaceSettingsJson.of(store.of(spaceKey));
    }

    @PUT
    @Path("/settings")
    public SpaceSettingsJson save(@PathParam("key") String key, SpaceSettingsJson body) {
        String spaceKey = access.requireSpaceAdmin(key).spaceKey();
        SpaceSettings settings = rules.checked(spaceKey, JsonBodies.required(body));
        store.save(spaceKey, settings);
        return SpaceSettingsJson.of(settings);
    }

    @GET
    @Path("/defaults")
    public SpaceDefaultsJson defaults(@PathParam("key") String key) {
        Access.Visit visit = access.requireSpaceView(key);
        return SpaceDefaultsJson.of(
                store.of(visit.spaceKey()), templates.usual(visit.spaceKey()), people.zoneOf(visit.person()));
    }
}
