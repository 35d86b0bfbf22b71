package com.atlassian.confluence.macro;

/**
 * What a macro throws when it cannot print.
 *
 * <p>Declaration: complete. Evidence: B(10.0.3).
 */
public class MacroExecutionException extends Exception {
    public MacroExecutionException(String message, Throwable cause) {
        super(message, cause);
    }
}
