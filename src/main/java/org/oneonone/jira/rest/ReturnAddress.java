package org.oneonone.jira.rest;

import java.net.URI;
import java.util.Optional;
import org.oneonone.web.Addresses;
import org.springframework.stereotype.Component;

/** Where a person comes back to after authorising; only addresses of this Confluence, so that nobody is led astray. */
@Component
class ReturnAddress {
    private final Addresses addresses;

    ReturnAddress(Addresses addresses) {
        this.addresses = addresses;
    }

    /** The address if it is one of ours; it may be missing, as the platform hands it in. */
    Optional<URI> of(String returnTo) {
        try {
            var home = URI.create(addresses.of("/"));
            return Optional.ofNullable(returnTo)
                    .map(text -> home.resolve(URI.create(text)))
                    .map(URI::normalize)
                    .filter(address -> isBelow(home, address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isBelow(URI home, URI address) {
        return home.getScheme().equals(address.getScheme())
                && home.getRawAuthority().equals(address.getRawAuthority())
                && address.getRawPath() != null
                && address.getRawPath().startsWith(home.getRawPath())
                // Browsers climb at encoded dots as well, where Java only looks at plain ones.
                && !(address.getPath() + "/").contains("/../");
    }
}
