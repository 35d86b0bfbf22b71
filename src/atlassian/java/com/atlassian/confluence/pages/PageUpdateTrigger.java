package com.atlassian.confluence.pages;

/**
 * What made Confluence save a page.
 *
 * <p>Declaration: partial. Evidence: M.
 */
public enum PageUpdateTrigger {}
