package com.atlassian.mail;

import jakarta.mail.Multipart;

/**
 * A mail.
 *
 * <p>Declaration: partial. Evidence: exact (mail 5.1.2); the package of Multipart by the move from javax to jakarta in
 * Confluence 10, not seen on an instance.
 */
public class Email {
    public Email(String to) {}

    public native Email setSubject(String subject);

    public native Email setBody(String body);

    public native Email setMimeType(String type);

    public native Email setEncoding(String encoding);

    public native Email setMultipart(Multipart parts);

    public native void addHeader(String name, String value);
}
