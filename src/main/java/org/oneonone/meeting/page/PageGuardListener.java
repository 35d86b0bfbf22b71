package org.oneonone.meeting.page;

import com.atlassian.confluence.event.events.content.page.PageCopyEvent;
import com.atlassian.confluence.event.events.content.page.PageCreateEvent;
import com.atlassian.confluence.event.events.content.page.PageRestoreEvent;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import org.springframework.stereotype.Component;

/**
 * Looks at every page that comes into being: newly made, copied or out of the trash. Edits are not looked at,
 * because nobody's page may be locked by pasting our macro into it.
 */
@Component
public class PageGuardListener {
    private final EventPublisher events;
    private final PageGuard guard;

    PageGuardListener(EventPublisher events, PageGuard guard) {
        this.events = events;
        this.guard = guard;
    }

    @PostConstruct
    void begin() {
        events.register(this);
    }

    @PreDestroy
    void end() {
        events.unregister(this);
    }

    @EventListener
    public void created(PageCreateEvent event) {
        guard.watch(event.getPage());
    }

    @EventListener
    public void copied(PageCopyEvent event) {
        AbstractPage copy = event.getDestination();
        if (copy != null) {
            guard.watch(copy);
        }
    }

    @EventListener
    public void restored(PageRestoreEvent event) {
        guard.welcomeBack(event.getPage());
    }
}
