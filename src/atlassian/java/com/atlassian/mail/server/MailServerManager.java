package com.atlassian.mail.server;

/**
 * Finds the mail server; there may be none.
 *
 * <p>Declaration: partial. Evidence: exact (mail 5.1.2).
 */
public interface MailServerManager {
    SMTPMailServer getDefaultSMTPMailServer();
}
