package org.oneonone.action.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.pages.Page;
import java.util.OptionalLong;

/** The page that a macro is being printed on. */
final class RenderedPage {
    private RenderedPage() {}

    /** Its id; empty in previews, templates, comments and wherever else there is no saved page. */
    static OptionalLong id(ConversionContext context) {
        return context.getEntity() instanceof Page page && page.getId() > 0
                ? OptionalLong.of(page.getLatestVersionId() > 0 ? page.getLatestVersionId() : page.getId())
                : OptionalLong.empty();
    }
}
