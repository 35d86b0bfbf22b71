package org.oneonone.reminder.mail;

import com.atlassian.mail.Email;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;

/**
 * Puts plain text and HTML into one mail, of which readers show what they can. In a class of its own, because it alone
 * needs the host's mail library: where plugins cannot see that, everything else still works.
 */
final class BothParts {
    private BothParts() {}

    /** The last part is the one to prefer, says RFC 2046. */
    static void into(Email email, String text, String html) {
        try {
            MimeMultipart parts = new MimeMultipart("alternative");
            parts.addBodyPart(part(text, "plain"));
            parts.addBodyPart(part(html, "html"));
            email.setMultipart(parts);
        } catch (MessagingException failure) {
            throw new IllegalStateException("The two parts of a mail cannot be put together", failure);
        }
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, "UTF-8", kind);
        return part;
    }
}
