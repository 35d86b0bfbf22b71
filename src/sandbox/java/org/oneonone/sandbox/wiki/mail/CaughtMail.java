package org.oneonone.sandbox.wiki.mail;

import java.time.Instant;

/** A mail that was sent. */
public record CaughtMail(String to, String subject, String text, String html, Instant sentAt, int node) {}
