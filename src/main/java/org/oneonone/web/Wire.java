package org.oneonone.web;

/**
 * A JSON document that we read or write. Records of strings, numbers, booleans, lists and further records; a member
 * that is null is left out unless it says otherwise. {@link JsonBodies} does the reading and writing.
 */
public interface Wire {}
