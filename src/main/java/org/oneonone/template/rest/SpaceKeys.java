package org.oneonone.template.rest;

import org.oneonone.person.Refusal;

/** Reads the space that a request is about. */
final class SpaceKeys {
    private SpaceKeys() {}

    static String required(String spaceKey) {
        if (spaceKey == null || spaceKey.isBlank()) {
            throw Refusal.invalid("spaceKey", "oneonone.template.error.space");
        }
        return spaceKey;
    }
}
