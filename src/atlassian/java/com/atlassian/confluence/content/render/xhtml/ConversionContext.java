package com.atlassian.confluence.content.render.xhtml;

import com.atlassian.confluence.core.ContentEntityObject;

/**
 * Where and for what a macro is being rendered.
 *
 * <p>Declaration: partial. Evidence: B(9.5.4, 10.0.3).
 */
public interface ConversionContext {
    ContentEntityObject getEntity();
}
