package com.atlassian.renderer;

/**
 * Parent of the page context.
 *
 * <p>Declaration: partial. Evidence: C.
 */
public class RenderContext {}
