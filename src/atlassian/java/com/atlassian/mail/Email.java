package com.atlassian.mail;

/**
 * A mail.
 *
 * <p>Declaration: partial. Evidence: exact (mail 5.1.2).
 */
public class Email {
    public Email(String to) {}

    public native Email setSubject(String subject);

    public native Email setBody(String body);

    public native Email setMimeType(String type);
}
