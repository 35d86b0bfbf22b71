package org.oneonone.meeting.page;

import java.util.Optional;
import org.oneonone.meeting.PageShelf;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;
import org.oneonone.privacy.Attendance;
import org.oneonone.series.Series;
import org.oneonone.web.ActingAs;
import org.springframework.stereotype.Component;

/** Writes a meeting's page below the series' home page; all of it inside the caller's transaction. */
@Component
class PageDesk implements PageShelf {
    private final PrivatePages pages;
    private final PageTitle titles;
    private final PageBody bodies;
    private final HomePage home;
    private final Attendance attendance;
    private final ActingAs acting;

    PageDesk(
            PrivatePages pages,
            PageTitle titles,
            PageBody bodies,
            HomePage home,
            Attendance attendance,
            ActingAs acting) {
        this.pages = pages;
        this.titles = titles;
        this.bodies = bodies;
        this.home = home;
        this.attendance = attendance;
        this.acting = acting;
    }

    @Override
    public long put(Series owner, Content content, PersonKey author) {
        attendance.requireBoth(owner);
        return acting.person(author, () -> putAs(owner, content, author))
                .orElseThrow(() -> Refusal.conflict("oneonone.meeting.error.person-gone"));
    }

    @Override
    public String family(Series owner) {
        return titles.family(owner);
    }

    @Override
    public boolean stands(long pageId) {
        return pages.spaceOf(pageId).isPresent();
    }

    private long putAs(Series owner, Content content, PersonKey author) {
        long parent = home.of(owner, author);
        String title = content.title()
                .map(wanted -> titles.chosen(owner, wanted))
                .orElseGet(() -> titles.of(owner, content.meeting().slot()));
        String body = bodies.of(owner, content.meeting(), content.template(), author);
        return pages.save(
                new PrivatePage(owner.spaceKey(), Optional.of(parent), title, body, owner.participants()), author);
    }
}
