package com.atlassian.confluence.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import java.util.Map;

/**
 * A macro that writes HTML.
 *
 * <p>Declaration: complete. Evidence: B(10.0.3); INLINE C.
 */
public interface Macro {
    String execute(Map<String, String> parameters, String body, ConversionContext context)
            throws MacroExecutionException;

    BodyType getBodyType();

    OutputType getOutputType();

    enum BodyType {
        NONE,
        RICH_TEXT
    }

    enum OutputType {
        BLOCK
    }
}
