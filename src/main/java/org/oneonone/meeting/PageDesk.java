package org.oneonone.meeting;

import java.util.Optional;
import org.oneonone.person.PersonKey;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesStore;
import org.oneonone.template.MeetingTemplate;
import org.springframework.stereotype.Component;

/** Writes a meeting's page and, if need be, the series' home page above it; all of it inside the caller's transaction. */
@Component
class PageDesk {
    private final PageShelf shelf;
    private final PageTitle titles;
    private final PageBody bodies;
    private final SeriesStore series;

    PageDesk(PageShelf shelf, PageTitle titles, PageBody bodies, SeriesStore series) {
        this.shelf = shelf;
        this.titles = titles;
        this.bodies = bodies;
        this.series = series;
    }

    /** Puts the page of a meeting under the series' home page and answers its id. */
    long write(Series owner, Meeting meeting, MeetingTemplate template, Optional<String> title, PersonKey author) {
        long home = homeOf(owner, author);
        String chosen =
                title.map(wanted -> titles.chosen(owner, wanted)).orElseGet(() -> titles.of(owner, meeting.slot()));
        String body = bodies.of(owner, meeting, template, author);
        return shelf.put(page(owner, Optional.of(home), chosen, body), author);
    }

    /** A home page that was thrown away or moved to another space cannot hold children; then there is a new one. */
    private long homeOf(Series owner, PersonKey author) {
        boolean isUsable = owner.homePageId().isPresent()
                && shelf.spaceOf(owner.homePageId().getAsLong())
                        .filter(owner.spaceKey()::equals)
                        .isPresent();
        return isUsable ? owner.homePageId().getAsLong() : newHome(owner, author);
    }

    private long newHome(Series owner, PersonKey author) {
        long home = shelf.put(page(owner, Optional.empty(), titles.ofHome(owner), bodies.ofHome(owner)), author);
        series.keepHomePage(owner.id(), home);
        return home;
    }

    private static PageShelf.PrivatePage page(Series owner, Optional<Long> parent, String title, String body) {
        return new PageShelf.PrivatePage(owner.spaceKey(), parent, title, body, owner.participants());
    }
}
