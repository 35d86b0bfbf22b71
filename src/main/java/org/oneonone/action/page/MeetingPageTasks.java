package org.oneonone.action.page;

import com.atlassian.confluence.pages.PageManager;
import java.util.Optional;
import org.oneonone.action.ActionItemIndex;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.PageFollower;
import org.springframework.stereotype.Component;

/** Indexes the tasks that a template, or a page out of the trash, brings along. */
@Component
class MeetingPageTasks implements PageFollower {
    private final PageManager pages;
    private final ActionItemIndex index;

    MeetingPageTasks(PageManager pages, ActionItemIndex index) {
        this.pages = pages;
        this.index = index;
    }

    @Override
    public void follow(Meeting meeting, long pageId) {
        Optional.ofNullable(pages.getPage(pageId))
                .ifPresent(page -> index.reconcile(meeting.seriesId(), pageId, page.getBodyAsString()));
    }
}
