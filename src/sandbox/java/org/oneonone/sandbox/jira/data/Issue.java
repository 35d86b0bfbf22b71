package org.oneonone.sandbox.jira.data;

import java.time.Instant;

/** An issue; the id is for ever, the key is for people. */
public record Issue(
        long id, String key, long projectId, String reporter, Instant created, Instant updated, IssueFields fields) {}
