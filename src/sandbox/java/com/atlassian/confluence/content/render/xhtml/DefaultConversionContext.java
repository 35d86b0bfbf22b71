package com.atlassian.confluence.content.render.xhtml;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.renderer.PageContext;
import com.atlassian.renderer.RenderContext;

/** A context for rendering, with behaviour; there is no entity where there is no page. */
public class DefaultConversionContext implements ConversionContext {
    private final RenderContext renderContext;

    public DefaultConversionContext(RenderContext renderContext) {
        this.renderContext = renderContext;
    }

    @Override
    public ContentEntityObject getEntity() {
        return renderContext instanceof PageContext page ? page.getEntity() : null;
    }

    public String getOutputType() {
        return renderContext.getOutputType();
    }

    public String getSpaceKey() {
        return renderContext instanceof PageContext page ? page.getSpaceKey() : null;
    }
}
