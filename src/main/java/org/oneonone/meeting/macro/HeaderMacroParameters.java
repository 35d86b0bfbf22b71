package org.oneonone.meeting.macro;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.Page;
import java.util.OptionalLong;

/**
 * What the header macro knows about the place where it stands.
 *
 * @param pageId the page, also when an older version of it is shown; empty outside pages, as in templates
 */
record HeaderMacroParameters(OptionalLong pageId) {
    static HeaderMacroParameters read(ContentEntityObject entity) {
        return new HeaderMacroParameters(pageOf(entity));
    }

    private static OptionalLong pageOf(ContentEntityObject entity) {
        if (!(entity instanceof Page page)) {
            return OptionalLong.empty();
        }
        long latest = page.getLatestVersionId();
        long id = latest > 0 ? latest : page.getId();
        return id > 0 ? OptionalLong.of(id) : OptionalLong.empty();
    }
}
