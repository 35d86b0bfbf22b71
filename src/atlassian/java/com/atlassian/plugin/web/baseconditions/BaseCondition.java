package com.atlassian.plugin.web.baseconditions;

/**
 * Parent of all conditions.
 *
 * <p>Declaration: complete. Evidence: exact (webfragment 6.0.0).
 */
public interface BaseCondition {}
