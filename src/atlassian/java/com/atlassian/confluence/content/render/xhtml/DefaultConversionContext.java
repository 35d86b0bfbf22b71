package com.atlassian.confluence.content.render.xhtml;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.renderer.RenderContext;

/**
 * A context for rendering outside a page view.
 *
 * <p>Declaration: partial. Evidence: B(10.0.2).
 */
public class DefaultConversionContext implements ConversionContext {
    public DefaultConversionContext(RenderContext renderContext) {}

    @Override
    public native ContentEntityObject getEntity();
}
