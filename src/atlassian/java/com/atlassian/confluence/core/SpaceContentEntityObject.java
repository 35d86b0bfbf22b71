package com.atlassian.confluence.core;

import com.atlassian.confluence.spaces.Space;

/**
 * Content that lives in a space.
 *
 * <p>Declaration: partial. Evidence: B(10.0.1; 9.5.4 for the setter).
 */
public abstract class SpaceContentEntityObject extends ContentEntityObject {
    public native void setSpace(Space space);

    public native String getSpaceKey();
}
