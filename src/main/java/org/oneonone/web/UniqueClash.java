package org.oneonone.web;

import java.sql.SQLException;

/** Recognises the database's refusal of a second row where there may be only one. */
public final class UniqueClash {
    private static final String INTEGRITY_VIOLATION = "23";

    private UniqueClash() {}

    /** Whether a violated unique index is at the root of a failure. */
    public static boolean isIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isViolation(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isViolation(SQLException failure) {
        return failure.getSQLState() != null && failure.getSQLState().startsWith(INTEGRITY_VIOLATION);
    }
}
