package org.oneonone.series;

/** Whether the two meet at present. */
public enum SeriesState {
    /** Dates follow the cadence. */
    ACTIVE,
    /** No dates for now; the two may go on at any time. */
    PAUSED,
    /** Over for good; pages and history stay. */
    ENDED
}
