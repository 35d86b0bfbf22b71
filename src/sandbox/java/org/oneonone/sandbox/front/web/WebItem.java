package org.oneonone.sandbox.front.web;

import java.util.Map;
import java.util.Optional;

/**
 * A link of a plugin, evaluated for one person and place. All of it is plain text: who prints it, escapes it.
 *
 * @param linkId id of the element, empty if the descriptor gives none
 */
public record WebItem(
        String key,
        String label,
        String linkId,
        String url,
        String description,
        Optional<String> iconUrl,
        Map<String, String> params) {}
