package com.atlassian.confluence.pages;

import com.atlassian.confluence.core.SpaceContentEntityObject;

/**
 * What pages and blog posts have in common.
 *
 * <p>Declaration: partial. Evidence: B(10.0.1).
 */
public abstract class AbstractPage extends SpaceContentEntityObject {}
