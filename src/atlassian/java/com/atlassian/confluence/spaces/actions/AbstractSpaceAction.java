package com.atlassian.confluence.spaces.actions;

import com.atlassian.confluence.core.ConfluenceActionSupport;
import com.atlassian.confluence.spaces.Space;

/**
 * Base of the screens of a space.
 *
 * <p>Declaration: partial. Evidence: B(10.0.1).
 */
public abstract class AbstractSpaceAction extends ConfluenceActionSupport {
    public native Space getSpace();
}
