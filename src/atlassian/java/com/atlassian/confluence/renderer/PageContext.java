package com.atlassian.confluence.renderer;

import com.atlassian.renderer.RenderContext;

/**
 * The page, or only the space, that a rendering belongs to.
 *
 * <p>Declaration: partial. Evidence: A (hierarchy), C (constructors).
 */
public class PageContext extends RenderContext {
    public PageContext(String spaceKey) {}
}
