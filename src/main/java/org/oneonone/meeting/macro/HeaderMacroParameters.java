package org.oneonone.meeting.macro;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.Page;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.oneonone.meeting.MeetingId;
import org.oneonone.meeting.page.MeetingMark;

/**
 * What the header macro knows about the place where it stands.
 *
 * @param pageId the page, also when an older version of it is shown; empty outside pages, as in templates
 * @param named the meeting that the macro names; empty if it names none
 */
record HeaderMacroParameters(OptionalLong pageId, Optional<MeetingId> named) {
    static HeaderMacroParameters read(Map<String, String> parameters, ContentEntityObject entity) {
        return new HeaderMacroParameters(pageOf(entity), MeetingMark.parse(parameters.get(MeetingMark.MEETING)));
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
