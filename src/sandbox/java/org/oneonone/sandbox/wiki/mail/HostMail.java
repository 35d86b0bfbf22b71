package org.oneonone.sandbox.wiki.mail;

import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;

/** The mail server that plugins see, null while none is configured. */
public record HostMail(Mails mails) implements MailServerManager {
    @Override
    public SMTPMailServer getDefaultSMTPMailServer() {
        return mails.isConfigured() ? this::send : null;
    }

    private void send(Email email) throws MailException {
        if (email.getSubject() == null || email.getBody() == null) {
            throw new MailException("Unable to send email. The email has no subject or no body", null);
        }
        boolean html = email.getMimeType().startsWith("text/html");
        mails.send(email.getTo(), email.getSubject(), html ? "" : email.getBody(), html ? email.getBody() : "");
    }
}
