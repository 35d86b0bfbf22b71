package org.oneonone.sandbox.front.resource;

import java.util.List;

/** Lets tests of other packages have a collector of resources. */
public final class ResourceTesting {
    private ResourceTesting() {}

    public static PageResources noResources() {
        return new PageResources(asked -> List.of());
    }
}
