package com.atlassian.confluence.spaces;

/**
 * A space.
 *
 * <p>Declaration: partial. Evidence: B(10.0.1); getName, getHomePage B-.
 */
public class Space {
    public native String getKey();
}
