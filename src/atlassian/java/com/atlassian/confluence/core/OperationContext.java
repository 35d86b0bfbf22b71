package com.atlassian.confluence.core;

/**
 * Parent of the save contexts.
 *
 * <p>Declaration: partial. Evidence: A (as parent; package M).
 */
public interface OperationContext<T> {}
