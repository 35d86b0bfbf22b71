package org.oneonone.sandbox.wiki.mail;

import java.util.List;

/** Catches every mail, in the order sent. */
public final class Mails {
    public List<CaughtMail> all() {
        throw new UnsupportedOperationException("to come");
    }

    public void clear() {
        throw new UnsupportedOperationException("to come");
    }

    public void send(String to, String subject, String text, String html) {
        throw new UnsupportedOperationException("to come");
    }

    /** Without a mail server plugins get none from the host; it is configured at first. */
    public void setConfigured(boolean configured) {
        throw new UnsupportedOperationException("to come");
    }
}
