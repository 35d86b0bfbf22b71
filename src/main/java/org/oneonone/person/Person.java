package org.oneonone.person;

/**
 * A person as others see them.
 *
 * @param key their identity
 * @param name their user name at this moment
 * @param displayName what to print
 */
public record Person(PersonKey key, String name, String displayName) {}
