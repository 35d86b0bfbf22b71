package org.oneonone.series;

/** What the two are to each other. */
public enum SeriesKind {
    MANAGER_REPORT,
    SKIP_LEVEL,
    MENTORING,
    PEER
}
