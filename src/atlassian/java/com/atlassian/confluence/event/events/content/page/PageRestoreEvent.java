package com.atlassian.confluence.event.events.content.page;

/**
 * A page came back from the trash.
 *
 * <p>Declaration: partial. Evidence: B-(7.1.0).
 */
public class PageRestoreEvent extends PageEvent {}
