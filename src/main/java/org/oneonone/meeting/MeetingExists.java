package org.oneonone.meeting;

/** The date, or the page, already belongs to a meeting. The transaction that met this must be given up. */
public final class MeetingExists extends RuntimeException {
    public MeetingExists(Throwable cause) {
        super("The date or the page already belongs to a meeting", cause);
    }
}
