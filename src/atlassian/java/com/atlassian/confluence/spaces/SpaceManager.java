package com.atlassian.confluence.spaces;

/**
 * Finds spaces.
 *
 * <p>Declaration: partial. Evidence: B(10.0.1).
 */
public interface SpaceManager {
    Space getSpace(String key);
}
