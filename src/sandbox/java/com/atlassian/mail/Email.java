package com.atlassian.mail;

/** A mail with behaviour; plain text until told otherwise. */
public class Email {
    private final String to;
    private String subject;
    private String body;
    private String mimeType = "text/plain";

    public Email(String to) {
        if (to == null || to.isBlank()) {
            throw new IllegalArgumentException("an email needs an address");
        }
        this.to = to;
    }

    public Email setSubject(String newSubject) {
        this.subject = newSubject;
        return this;
    }

    public Email setBody(String newBody) {
        this.body = newBody;
        return this;
    }

    public Email setMimeType(String type) {
        this.mimeType = type;
        return this;
    }

    public String getTo() {
        return to;
    }

    public String getSubject() {
        return subject;
    }

    public String getBody() {
        return body;
    }

    public String getMimeType() {
        return mimeType;
    }
}
