package org.oneonone.sandbox.wiki.mail;

import java.time.Instant;

/** A mail that was sent; the message id is empty unless the sender chose one. */
public record CaughtMail(
        long id, String to, String subject, String text, String html, String messageId, Instant sentAt, int node) {}
