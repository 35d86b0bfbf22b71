package com.atlassian.confluence.spaces.actions;

/**
 * Base of the screens of a space that only its administrators see.
 *
 * <p>Declaration: partial. Evidence: B(10.0.1).
 */
public abstract class AbstractSpaceAdminAction extends AbstractSpaceAction {}
