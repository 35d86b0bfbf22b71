package com.atlassian.confluence.event.events.content.page;

/**
 * A page went to the trash.
 *
 * <p>Declaration: partial. Evidence: B-(7.1.0).
 */
public class PageTrashedEvent extends PageEvent {}
