package org.oneonone.agenda.rest;

import java.util.List;
import org.oneonone.web.Wire;

/**
 * The agenda of a meeting, or what has changed on it.
 *
 * @param removed ids of points that were changed and are not on this agenda, or not any more
 * @param version what to ask from next time
 * @param isOpen whether points can still be brought to it
 */
public record PointsJson(
        List<PointJson> results,
        List<String> removed,
        long version,
        boolean isOpen,
        int start,
        int limit,
        int size,
        int totalSize)
        implements Wire {}
