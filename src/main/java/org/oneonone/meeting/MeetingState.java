package org.oneonone.meeting;

/** What became of a meeting. */
public enum MeetingState {
    /** Still ahead, or its day is not over yet. */
    PLANNED,
    /** It took place. */
    HELD,
    /** The pair let it go, with a reason. */
    SKIPPED,
    /** Its day passed and nothing says that it took place. */
    MISSED
}
