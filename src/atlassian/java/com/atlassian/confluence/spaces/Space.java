package com.atlassian.confluence.spaces;

import com.atlassian.confluence.pages.Page;

/**
 * A space.
 *
 * <p>Declaration: partial. Evidence: B(10.0.1); getName, getHomePage B-.
 */
public class Space {
    public native String getKey();

    public native String getName();

    public native Page getHomePage();
}
