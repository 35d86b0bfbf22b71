package org.oneonone.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.oneonone.person.Refusal;

/**
 * Lets no page of another site write in a person's name. A request without a body needs no leave of ours to be sent,
 * and the browser adds the person's session; but it also says where the request comes from, which no page can forge.
 * Scripts, which say nothing of the kind, go on working.
 */
@Provider
@OriginFilter.OwnPagesOnly
public final class OriginFilter implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Addresses addresses;

    @Inject
    public OriginFilter(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String site =
                Optional.ofNullable(request.getHeaderString("Sec-Fetch-Site")).orElse("");
        if (READING.contains(request.getMethod()) || site.equals("same-origin")) {
            return;
        }
        Optional<String> origin = Optional.ofNullable(request.getHeaderString("Origin"));
        boolean isForeign = origin.filter(from -> !isOurs(from, request)).isPresent();
        if (isForeign || site.equals("cross-site")) {
            throw Refusal.forbidden("oneonone.web.error.origin");
        }
    }

    /** A proxy may hide the name that the browser knows, so the base URL or the request's own host is enough. */
    private boolean isOurs(String origin, ContainerRequestContext request) {
        Optional<URI> from = parse(origin);
        String scheme = from.map(URI::getScheme).orElse("");
        Optional<String> asked = Optional.ofNullable(request.getHeaderString(HttpHeaders.HOST));
        return place(from).isPresent()
                && (place(from).equals(place(parse(addresses.of(""))))
                        || place(from).equals(place(asked.flatMap(host -> parse(scheme + "://" + host)))));
    }

    private static Optional<URI> parse(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException odd) {
            return Optional.empty();
        }
    }

    /** Scheme, host and port as browsers compare them; empty for an address without a host, as "null" is. */
    private static Optional<String> place(Optional<URI> address) {
        return address.filter(uri -> uri.getHost() != null)
                .map(uri -> (uri.getScheme() + "://" + uri.getHost() + ":" + port(uri)).toLowerCase(Locale.ROOT));
    }

    private static int port(URI uri) {
        int usual = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return uri.getPort() < 0 ? usual : uri.getPort();
    }

    /** Marks a resource that is behind this filter, which is to be each of ours and none of anybody else's. */
    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    public @interface OwnPagesOnly {}
}
