package com.atlassian.confluence.core;

import com.atlassian.confluence.pages.PageUpdateTrigger;

/**
 * How content is saved.
 *
 * <p>Declaration: partial. Evidence: C.
 */
public interface SaveContext extends OperationContext<PageUpdateTrigger> {}
