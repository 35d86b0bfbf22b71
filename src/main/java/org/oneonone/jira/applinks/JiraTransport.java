package org.oneonone.jira.applinks;

import com.atlassian.applinks.api.ApplicationId;
import com.atlassian.applinks.api.ApplicationLink;
import com.atlassian.applinks.api.ApplicationLinkRequest;
import com.atlassian.applinks.api.ApplicationLinkRequestFactory;
import com.atlassian.applinks.api.ApplicationLinkResponseHandler;
import com.atlassian.applinks.api.ApplicationLinkService;
import com.atlassian.applinks.api.AuthorisationURIGenerator;
import com.atlassian.applinks.api.CredentialsRequiredException;
import com.atlassian.applinks.api.TypeNotInstalledException;
import com.atlassian.applinks.api.application.jira.JiraApplicationType;
import com.atlassian.sal.api.net.Request.MethodType;
import com.atlassian.sal.api.net.Response;
import com.atlassian.sal.api.net.ResponseException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oneonone.jira.JiraFailure;
import org.oneonone.jira.JiraLinkId;
import org.oneonone.person.PersonKey;
import org.oneonone.web.ActingAs;
import org.springframework.stereotype.Component;

/** Carries single requests over an application link, as one person, and never waits long. */
@Component
class JiraTransport {
    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 10_000;

    private final ApplicationLinkService applicationLinks;
    private final ActingAs actingAs;
    private final LinkGuard guard;
    private final Clock clock;

    JiraTransport(ApplicationLinkService applicationLinks, ActingAs actingAs, LinkGuard guard, Clock clock) {
        this.applicationLinks = applicationLinks;
        this.actingAs = actingAs;
        this.guard = guard;
        this.clock = clock;
    }

    /** All links to a Jira, the primary one first. */
    List<ApplicationLink> links() {
        var links = new ArrayList<ApplicationLink>();
        applicationLinks.getApplicationLinks(JiraApplicationType.class).forEach(links::add);
        var primary = applicationLinks.getPrimaryApplicationLink(JiraApplicationType.class);
        if (primary != null) {
            links.removeIf(link -> link.getId().get().equals(primary.getId().get()));
            links.add(0, primary);
        }
        return links;
    }

    ApplicationLink link(JiraLinkId id) {
        try {
            return Optional.ofNullable(applicationLinks.getApplicationLink(new ApplicationId(id.value())))
                    .orElseThrow(() -> new JiraFailure.NotLinked(id));
        } catch (TypeNotInstalledException | IllegalArgumentException e) {
            throw new JiraFailure.NotLinked(id, e);
        }
    }

    JiraAnswer get(JiraLinkId id, PersonKey actor, String path) {
        return exchange(new Call(id, actor, MethodType.GET, path, Optional.empty(), Optional.empty()));
    }

    JiraAnswer post(JiraLinkId id, PersonKey actor, String path, JsonNode body) {
        return exchange(new Call(id, actor, MethodType.POST, path, Optional.of(body), Optional.empty()));
    }

    /** Like get, but whoever has to authorise first is led back to an address afterwards. */
    JiraAnswer get(JiraLinkId id, PersonKey actor, String path, Optional<URI> returnTo) {
        return exchange(new Call(id, actor, MethodType.GET, path, Optional.empty(), returnTo));
    }

    private JiraAnswer exchange(Call call) {
        var link = link(call.link());
        return actingAs.person(call.actor(), () -> guarded(link, call))
                // Somebody without an account authorises nothing any more.
                .orElseThrow(() -> new JiraFailure.NeedsAuthorisation(call.link(), Optional.empty()));
    }

    /** Whoever has authorised nothing reaches no Jira, and so says nothing about how it is. */
    private JiraAnswer guarded(ApplicationLink link, Call call) {
        // The other factories fall back to an account of the application's own, or to nobody.
        var factory = Optional.ofNullable(link.createImpersonatingAuthenticatedRequestFactory())
                .orElseThrow(() -> JiraFailure.NotLinked.toPeople(call.link()));
        var request = request(factory, call);
        return guard.pass(call.link(), call.actor(), () -> checked(send(request, factory, call)));
    }

    /** The guard has to hear about the failures that concern it. */
    private static JiraAnswer checked(JiraAnswer answer) {
        if (answer.status() == 401 || answer.status() == 429 || answer.status() >= 500) {
            throw answer.failure();
        }
        return answer;
    }

    private static ApplicationLinkRequest request(ApplicationLinkRequestFactory factory, Call call) {
        try {
            var request = factory.createRequest(call.method(), call.path());
            request.setConnectionTimeout(CONNECT_MILLIS);
            request.setSoTimeout(READ_MILLIS);
            request.setFollowRedirects(false);
            request.setHeader("Accept", "application/json");
            request.setHeader("X-Atlassian-Token", "no-check");
            call.body().ifPresent(body -> request.setRequestBody(body.toString(), "application/json; charset=utf-8"));
            return request;
        } catch (CredentialsRequiredException e) {
            throw new JiraFailure.NeedsAuthorisation(call.link(), Optional.ofNullable(call.authorisation(e)));
        }
    }

    private JiraAnswer send(ApplicationLinkRequest request, ApplicationLinkRequestFactory factory, Call call) {
        try {
            return request.execute(new Reading(factory, call, clock));
        } catch (ResponseException e) {
            throw new JiraFailure.Unreachable("No answer to " + call.method() + " " + call.place(), wasSent(e), e);
        }
    }

    /** Only if there never was a connection can we be sure that Jira did nothing. */
    private static boolean wasSent(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException
                    || cause.getClass().getSimpleName().contains("ConnectTimeout")) {
                return false;
            }
        }
        return true;
    }

    /** One request on its way. */
    private record Call(
            JiraLinkId link,
            PersonKey actor,
            MethodType method,
            String path,
            Optional<JsonNode> body,
            Optional<URI> returnTo) {
        URI authorisation(AuthorisationURIGenerator generator) {
            return returnTo.map(generator::getAuthorisationURI).orElseGet(generator::getAuthorisationURI);
        }

        /** The path without its query, which may hold what a person wrote. */
        String place() {
            return path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
        }
    }

    /** Makes an answer of a response; a revoked authorisation comes here as well. */
    private record Reading(ApplicationLinkRequestFactory factory, Call call, Clock clock)
            implements ApplicationLinkResponseHandler<JiraAnswer> {
        @Override
        public JiraAnswer handle(Response response) throws ResponseException {
            return answer(response.getStatusCode(), response);
        }

        @Override
        public JiraAnswer credentialsRequired(Response response) throws ResponseException {
            return answer(401, response);
        }

        private JiraAnswer answer(int status, Response response) throws ResponseException {
            return new JiraAnswer(
                    call.link(),
                    status,
                    JiraAnswer.parse(response.getHeader("Content-Type"), response.getResponseBodyAsString()),
                    RetryAfter.of(Optional.ofNullable(response.getHeader("Retry-After")), clock.instant()),
                    status == 401 ? Optional.ofNullable(call.authorisation(factory)) : Optional.empty());
        }
    }
}
