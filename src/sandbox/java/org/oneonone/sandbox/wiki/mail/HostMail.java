package org.oneonone.sandbox.wiki.mail;

import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import java.io.IOException;

/** The mail server that plugins see, null while none is configured. */
public record HostMail(Mails mails) implements MailServerManager {
    @Override
    public SMTPMailServer getDefaultSMTPMailServer() {
        return mails.isConfigured() ? new Server(mails) : null;
    }

    /** Takes a mail with a body, or with parts; then it shows the parts and knows of no body. */
    private record Server(Mails mails) implements SMTPMailServer {
        @Override
        public void send(Email email) throws MailException {
            sendWithMessageId(email, "");
        }

        @Override
        public void sendWithMessageId(Email email, String messageId) throws MailException {
            if (email.getSubject() == null || email.getBody() == null && email.getMultipart() == null) {
                throw new MailException("Unable to send email. The email has no subject or no body", null);
            }
            String text = part(email, "text/plain");
            String html = part(email, "text/html");
            mails.send(email.getTo(), email.getSubject(), text, html, messageId);
        }

        private static String part(Email email, String type) throws MailException {
            if (email.getMultipart() == null) {
                return email.getMimeType().startsWith(type) ? email.getBody() : "";
            }
            try {
                return part(email.getMultipart(), type);
            } catch (MessagingException | IOException e) {
                throw new MailException("Unable to send email. A part cannot be read", e);
            }
        }

        private static String part(Multipart parts, String type) throws MessagingException, IOException {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.getDataHandler().getContentType().startsWith(type)) {
                    return part.getContent().toString();
                }
            }
            return "";
        }
    }
}
