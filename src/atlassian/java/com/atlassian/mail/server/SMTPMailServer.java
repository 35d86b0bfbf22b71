package com.atlassian.mail.server;

import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;

/**
 * The server that sends.
 *
 * <p>Declaration: partial. Evidence: exact (mail 5.1.2).
 */
public interface SMTPMailServer extends MailServer {
    void send(Email email) throws MailException;

    void sendWithMessageId(Email email, String messageId) throws MailException;
}
