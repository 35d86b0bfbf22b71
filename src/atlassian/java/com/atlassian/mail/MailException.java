package com.atlassian.mail;

/**
 * Mail that could not be sent.
 *
 * <p>Declaration: partial. Evidence: exact (mail 5.1.2).
 */
public class MailException extends Exception {
    public MailException(String message, Throwable cause) {
        super(message, cause);
    }
}
