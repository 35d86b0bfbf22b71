package org.oneonone.meeting.page;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.event.events.content.page.PageRemoveEvent;
import com.atlassian.confluence.event.events.content.page.PageTrashedEvent;
import com.atlassian.confluence.event.events.content.page.PageUpdateEvent;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingLife;
import org.oneonone.meeting.MeetingState;
import org.oneonone.meeting.MeetingStore;
import org.oneonone.person.PersonKey;
import org.oneonone.series.SeriesStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Follows the pages of meetings: work by one of the two from its start on means that the meeting took place, and a
 * meeting whose page goes keeps its row without a page.
 */
@Component
public class MeetingWorkListener {
    private static final Logger log = LoggerFactory.getLogger(MeetingWorkListener.class);
    private static final Pattern TICK = Pattern.compile("<ac:task-status>[^<]*</ac:task-status>");

    private final EventPublisher events;
    private final MeetingStore meetings;
    private final SeriesStore series;
    private final MeetingLife life;

    MeetingWorkListener(EventPublisher events, MeetingStore meetings, SeriesStore series, MeetingLife life) {
        this.events = events;
        this.meetings = meetings;
        this.series = series;
        this.life = life;
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
    public void updated(PageUpdateEvent event) {
        Page page = event.getPage();
        if (!isMoreThanATick(event.getOriginalPage(), page)) {
            return;
        }
        meetings.byPage(page.getId()).ifPresent(meeting -> worked(meeting, page));
    }

    @EventListener
    public void trashed(PageTrashedEvent event) {
        forget(event.getPage());
    }

    @EventListener
    public void removed(PageRemoveEvent event) {
        forget(event.getPage());
    }

    private void worked(Meeting meeting, Page page) {
        Optional<PersonKey> author = Optional.ofNullable(page.getLastModifier())
                .map(ConfluenceUser::getKey)
                .map(key -> new PersonKey(key.getStringValue()));
        series.byId(meeting.seriesId())
                .flatMap(owner -> author.filter(owner.participants()::contains)
                        .map(person -> life.worked(owner, meeting, person)))
                .filter(now -> now.state() == MeetingState.HELD && meeting.state() != MeetingState.HELD)
                .ifPresent(
                        now -> log.info("Meeting {} counts as held: its page {} was edited", now.id(), page.getId()));
    }

    private void forget(Page page) {
        meetings.byPage(page.getId()).ifPresent(meeting -> {
            meetings.keepPage(meeting, OptionalLong.empty());
            log.info("Page {} is gone; meeting {} stays without a page", page.getId(), meeting.id());
        });
    }

    /** Tasks are ticked weeks later, and by jobs; that alone says nothing about the meeting. */
    private static boolean isMoreThanATick(ContentEntityObject before, ContentEntityObject after) {
        return before == null || !withoutTicks(before).equals(withoutTicks(after));
    }

    private static String withoutTicks(ContentEntityObject page) {
        return TICK.matcher(Optional.ofNullable(page.getBodyAsString()).orElse(""))
                .replaceAll("");
    }
}
