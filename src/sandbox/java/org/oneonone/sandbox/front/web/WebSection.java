package org.oneonone.sandbox.front.web;

/**
 * A heading under which links stand.
 *
 * @param key complete module key
 * @param location where the section itself stands
 * @param name what links name after the location: their section is {@code location/name}
 */
public record WebSection(String key, String location, String name, int weight, String label) {}
