package com.atlassian.confluence.event.events.content.page;

/**
 * A page was made.
 *
 * <p>Declaration: partial. Evidence: B(10.0.1).
 */
public class PageCreateEvent extends PageEvent {}
