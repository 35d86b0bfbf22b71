package org.oneonone.meeting.page;

import java.util.Optional;
import org.oneonone.meeting.PageShelf;
import org.oneonone.person.PersonKey;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesStore;
import org.springframework.stereotype.Component;

/** Writes a meeting's page and, if need be, the series' home page above it; all of it inside the caller's transaction. */
@Component
class PageDesk implements PageShelf {
    private final PrivatePages pages;
    private final PageTitle titles;
    private final PageBody bodies;
    private final SeriesStore series;
    private final ActingUser acting;

    PageDesk(PrivatePages pages, PageTitle titles, PageBody bodies, SeriesStore series, ActingUser acting) {
        this.pages = pages;
        this.titles = titles;
        this.bodies = bodies;
        this.series = series;
        this.acting = acting;
    }

    @Override
    public long put(Series owner, Content content, PersonKey author) {
        return acting.as(author, () -> putAs(owner, content, author));
    }

    private long putAs(Series owner, Content content, PersonKey author) {
        long home = homeOf(owner, author);
        String title = content.title()
                .map(wanted -> titles.chosen(owner, wanted))
                .orElseGet(() -> titles.of(owner, content.meeting().slot()));
        String body = bodies.of(owner, content.meeting(), content.template(), author);
        return pages.save(page(owner, Optional.of(home), title, body), author);
    }

    /** A home page that was thrown away or moved to another space cannot hold children; then there is a new one. */
    private long homeOf(Series owner, PersonKey author) {
        boolean isUsable = owner.homePageId().isPresent()
                && pages.spaceOf(owner.homePageId().getAsLong())
                        .filter(owner.spaceKey()::equals)
                        .isPresent();
        return isUsable ? owner.homePageId().getAsLong() : newHome(owner, author);
    }

    private long newHome(Series owner, PersonKey author) {
        long home = pages.save(page(owner, Optional.empty(), titles.ofHome(owner), bodies.ofHome(owner)), author);
        series.keepHomePage(owner.id(), home);
        return home;
    }

    private static PrivatePage page(Series owner, Optional<Long> parent, String title, String body) {
        return new PrivatePage(owner.spaceKey(), parent, title, body, owner.participants());
    }
}
