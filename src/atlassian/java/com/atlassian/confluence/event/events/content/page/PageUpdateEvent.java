package com.atlassian.confluence.event.events.content.page;

/**
 * A page got a new version.
 *
 * <p>Declaration: partial. Evidence: B(10.0.1).
 */
public class PageUpdateEvent extends PageEvent {}
