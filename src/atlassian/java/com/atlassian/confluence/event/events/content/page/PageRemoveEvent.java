package com.atlassian.confluence.event.events.content.page;

/**
 * A page was removed for good.
 *
 * <p>Declaration: partial. Evidence: B-(7.1.0).
 */
public class PageRemoveEvent extends PageEvent {}
