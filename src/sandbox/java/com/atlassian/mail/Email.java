package com.atlassian.mail;

import jakarta.mail.Multipart;
import java.util.Map;
import java.util.TreeMap;

/** A mail with behaviour; plain text until told otherwise. */
public class Email {
    private final String to;
    private String subject;
    private String body;
    private String mimeType = "text/plain";
    private String encoding;
    private Multipart multipart;
    private final Map<String, String> headers = new TreeMap<>();

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

    public Email setEncoding(String newEncoding) {
        this.encoding = newEncoding;
        return this;
    }

    public Email setMultipart(Multipart parts) {
        this.multipart = parts;
        return this;
    }

    public void addHeader(String name, String value) {
        headers.put(name, value);
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

    public String getEncoding() {
        return encoding;
    }

    public Multipart getMultipart() {
        return multipart;
    }

    public Map<String, String> getHeaders() {
        return headers;
    }
}
