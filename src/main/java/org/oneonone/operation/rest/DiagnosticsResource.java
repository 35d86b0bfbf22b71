package org.oneonone.operation.rest;

import com.atlassian.sal.api.ApplicationProperties;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.oneonone.operation.Diagnostics;
import org.oneonone.web.Access;
import org.oneonone.web.OriginFilter;

/** Diagnostics over REST, for system administrators. */
@OriginFilter.OwnPagesOnly
@Path("/diagnostics")
@Produces(MediaType.APPLICATION_JSON)
public class DiagnosticsResource {
    private final Access access;
    private final Diagnostics diagnostics;
    private final ApplicationProperties host;

    @Inject
    public DiagnosticsResource(Access access, Diagnostics diagnostics, ApplicationProperties host) {
        this.access = access;
        this.diagnostics = diagnostics;
        this.host = host;
    }

    @GET
    public DiagnosticsJson report() {
        access.requireSystemAdmin();
        return DiagnosticsJson.of(diagnostics.report(), host.getVersion());
    }
}
