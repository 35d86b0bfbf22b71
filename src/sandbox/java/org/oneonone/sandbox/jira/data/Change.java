package org.oneonone.sandbox.jira.data;

import java.time.Instant;

/** One entry of an issue's history. */
public record Change(long id, String author, Instant at, String field, String from, String to) {}
