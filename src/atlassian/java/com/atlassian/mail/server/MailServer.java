package com.atlassian.mail.server;

/**
 * Parent of the mail servers.
 *
 * <p>Declaration: partial. Evidence: exact (mail 5.1.2).
 */
public interface MailServer {}
