package org.oneonone.meeting.page;

import java.util.List;
import java.util.Optional;
import org.oneonone.person.PersonKey;
import org.oneonone.series.Participants;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The page above all pages of a series, looked at anew before each use, because people may open, move and throw away
 * pages. Opened to others, it is restricted to the two again. Where it cannot serve both any more (gone, in another
 * space, or closed to one of the two) nothing is taken from anybody: there is a new one.
 */
@Component
class HomePage {
    private static final Logger log = LoggerFactory.getLogger(HomePage.class);

    private final PrivatePages pages;
    private final PageTitle titles;
    private final PageBody bodies;
    private final SeriesStore series;

    HomePage(PrivatePages pages, PageTitle titles, PageBody bodies, SeriesStore series) {
        this.pages = pages;
        this.titles = titles;
        this.bodies = bodies;
        this.series = series;
    }

    /** The id of a home page that both of the two and nobody else can read, within the caller's transaction. */
    long of(Series owner, PersonKey author) {
        return present(owner)
                .filter(home -> isHere(home, owner))
                .filter(home -> servesTheTwo(home, owner))
                .orElseGet(() -> make(owner, author));
    }

    private static Optional<Long> present(Series owner) {
        return owner.homePageId().isPresent() ? Optional.of(owner.homePageId().getAsLong()) : Optional.empty();
    }

    private boolean isHere(long home, Series owner) {
        return pages.spaceOf(home).filter(owner.spaceKey()::equals).isPresent();
    }

    private boolean servesTheTwo(long home, Series owner) {
        Participants pair = owner.participants();
        List<Gate> gates = pages.gates(home);
        if (gates.stream().anyMatch(gate -> gate.keepsOneOut(pair))) {
            return false;
        }
        if (isForTheTwo(gates, pair)) {
            return true;
        }
        pages.restrict(home, pair.both());
        log.warn("Home page {} of series {} was open to others; it is restricted again", home, owner.id());
        // A group that is still there is inherited: somebody moved the page below one that is not ours.
        return isForTheTwo(pages.gates(home), pair);
    }

    private static boolean isForTheTwo(List<Gate> gates, Participants pair) {
        return gates.stream().anyMatch(gate -> gate.keepsOthersOut(pair))
                && gates.stream().noneMatch(Gate::hasGroups);
    }

    private long make(Series owner, PersonKey author) {
        var wanted = new PrivatePage(
                owner.spaceKey(), Optional.empty(), titles.ofHome(owner), bodies.ofHome(owner), owner.participants());
        long home = pages.save(wanted, author);
        series.keepHomePage(owner.id(), home);
        return home;
    }
}
