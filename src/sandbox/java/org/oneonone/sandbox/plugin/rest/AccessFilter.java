package org.oneonone.sandbox.plugin.rest;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserManager;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.oneonone.sandbox.plugin.Services;

/** Keeps resources closed to the anonymous unless annotated otherwise, and forms out unless they carry the token. */
@Priority(Priorities.AUTHENTICATION)
final class AccessFilter implements ContainerRequestFilter {
    private static final Set<String> OPEN = Set.of("UnrestrictedAccess", "AnonymousSiteAccess");
    private static final Set<String> ADMIN = Set.of("AdminOnly", "SystemAdminOnly");
    private static final String SECURITY = "com.atlassian.plugins.rest.api.security.annotation.";
    private static final String XSRF_EXCLUDED = "com.atlassian.annotations.security.XsrfProtectionExcluded";
    private static final Set<String> WRITING = Set.of("POST", "PUT", "DELETE");
    private static final List<MediaType> FORMS = List.of(
            MediaType.APPLICATION_FORM_URLENCODED_TYPE, MediaType.MULTIPART_FORM_DATA_TYPE, MediaType.TEXT_PLAIN_TYPE);

    private final Services services;

    @Context
    private ResourceInfo resource;

    AccessFilter(Services services) {
        this.services = services;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        ConfluenceUser user = AuthenticatedUserThreadLocal.get();
        if (user == null && !has(OPEN)) {
            refuse(request, 401, "Client must be authenticated to access this resource.");
        } else if (has(ADMIN) && !services.require(UserManager.class).isSystemAdmin(user.getKey())) {
            refuse(request, 403, "Client must be authenticated as an administrator to access this resource.");
        } else if (isForm(request) && !"no-check".equals(request.getHeaderString("X-Atlassian-Token"))) {
            refuse(request, 403, "XSRF check failed");
        }
    }

    private boolean isForm(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        return WRITING.contains(request.getMethod())
                && type != null
                && FORMS.stream().anyMatch(type::isCompatible)
                && annotations()
                        .map(Annotation::annotationType)
                        .map(Class::getName)
                        .noneMatch(XSRF_EXCLUDED::equals);
    }

    /** The annotation of the method counts before the one of the class. */
    private boolean has(Set<String> names) {
        return annotations()
                .map(annotation -> annotation.annotationType().getName())
                .filter(name -> name.startsWith(SECURITY))
                .map(name -> name.substring(SECURITY.length()))
                .findFirst()
                .filter(names::contains)
                .isPresent();
    }

    private Stream<Annotation> annotations() {
        return Stream.of(resource.getResourceMethod(), resource.getResourceClass())
                .flatMap(element -> Arrays.stream(element.getAnnotations()));
    }

    private static void refuse(ContainerRequestContext request, int status, String message) {
        request.abortWith(Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("statusCode", status, "status-code", status, "message", message, "errors", List.of()))
                .build());
    }
}
