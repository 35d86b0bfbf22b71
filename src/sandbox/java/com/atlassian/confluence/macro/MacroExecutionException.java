package com.atlassian.confluence.macro;

/** What a macro throws when it cannot print. */
public class MacroExecutionException extends Exception {
    public MacroExecutionException() {}

    public MacroExecutionException(String message) {
        super(message);
    }

    public MacroExecutionException(String message, Throwable cause) {
        super(message, cause);
    }

    public MacroExecutionException(Throwable cause) {
        super(cause);
    }
}
