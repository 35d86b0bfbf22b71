package org.oneonone.action.page;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.event.events.content.page.PageCopyEvent;
import com.atlassian.confluence.event.events.content.page.PageCreateEvent;
import com.atlassian.confluence.event.events.content.page.PageRemoveEvent;
import com.atlassian.confluence.event.events.content.page.PageRestoreEvent;
import com.atlassian.confluence.event.events.content.page.PageTrashedEvent;
import com.atlassian.confluence.event.events.content.page.PageUpdateEvent;
import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import org.oneonone.action.ActionItemIndex;
import org.oneonone.meeting.MeetingStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the index up to date with the pages of meetings. Other pages may carry the macro, but have no items: a copy of
 * a meeting's page takes nothing away from its original. It only copies what a page says, so nobody is asked who may.
 */
@Component
public class ActionPageListener {
    private static final Logger log = LoggerFactory.getLogger(ActionPageListener.class);

    private final EventPublisher events;
    private final MeetingStore meetings;
    private final ActionItemIndex index;

    public ActionPageListener(EventPublisher events, MeetingStore meetings, ActionItemIndex index) {
        this.events = events;
        this.meetings = meetings;
        this.index = index;
    }

    @PostConstruct
    void register() {
        events.register(this);
    }

    @PreDestroy
    void unregister() {
        events.unregister(this);
    }

    @EventListener
    public void created(PageCreateEvent event) {
        read(event.getPage());
    }

    @EventListener
    public void updated(PageUpdateEvent event) {
        read(event.getPage());
    }

    @EventListener
    public void restored(PageRestoreEvent event) {
        read(event.getPage());
    }

    @EventListener
    public void copied(PageCopyEvent event) {
        read(event.getDestination());
    }

    @EventListener
    public void trashed(PageTrashedEvent event) {
        drop(event.getPage());
    }

    @EventListener
    public void removed(PageRemoveEvent event) {
        drop(event.getPage());
    }

    private void read(ContentEntityObject page) {
        // An event about an older version says nothing about the page as it is.
        if (page != null && (page.getLatestVersionId() == 0 || page.getLatestVersionId() == page.getId())) {
            guarded(page, () -> meetings.byPage(page.getId())
                    .ifPresent(meeting -> index.reconcile(meeting.seriesId(), page.getId(), page.getBodyAsString())));
        }
    }

    private void drop(ContentEntityObject page) {
        if (page != null) {
            guarded(page, () -> index.drop(page.getId()));
        }
    }

    /** The host would log what escapes from here without saying which page it was about. */
    private static void guarded(ContentEntityObject page, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.error("The action items of page {} were not indexed", page.getId(), e);
        }
    }
}
