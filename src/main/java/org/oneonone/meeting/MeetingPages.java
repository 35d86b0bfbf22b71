package org.oneonone.meeting;

import java.time.LocalDateTime;
import java.util.Optional;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesLock;
import org.oneonone.series.SeriesStore;
import org.oneonone.template.MeetingTemplate;
import org.oneonone.template.TemplateKey;
import org.oneonone.template.Templates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the page of a meeting; there is no other way to one. Home page, page, restrictions and row come into being in
 * one transaction or not at all, and asking again for the same date gives the same page.
 */
@Component
public final class MeetingPages {
    private static final Logger log = LoggerFactory.getLogger(MeetingPages.class);

    private final MeetingCalendar calendar;
    private final MeetingBook book;
    private final PageShelf shelf;
    private final SeriesStore series;
    private final SeriesLock lock;
    private final Templates templates;

    public MeetingPages(
            MeetingCalendar calendar,
            MeetingBook book,
            PageShelf shelf,
            SeriesStore series,
            SeriesLock lock,
            Templates templates) {
        this.calendar = calendar;
        this.book = book;
        this.shelf = shelf;
        this.series = series;
        this.lock = lock;
        this.templates = templates;
    }

    /** The page of the date that a wish means, made if it is not there; one of the two must wish it. */
    public Prepared prepare(Series wished, Wish wish, PersonKey author) {
        if (!wished.participants().contains(author)) {
            throw Refusal.absent();
        }
        String family = shelf.family(wished);
        try {
            return lock.inOneTransaction(wished.id(), family, () -> prepareAlone(wished, wish, author));
        } catch (MeetingStore.Clash clash) {
            // The lock could not keep the other one away; its row is committed now, so this finds it.
            log.info("Series {} got the same meeting twice; the first one stays", wished.id(), clash);
            return lock.inOneTransaction(wished.id(), family, () -> prepareAlone(wished, wish, author));
        }
    }

    private Prepared prepareAlone(Series wished, Wish wish, PersonKey author) {
        Series present = series.byId(wished.id()).orElseThrow(Refusal::absent);
        Occurrence date = calendar.choose(present, wish.start());
        Optional<Meeting> row = date.meeting();
        if (row.filter(this::hasPage).isPresent()) {
            return new Prepared(row.get(), false);
        }
        if (date.state() == MeetingState.SKIPPED) {
            throw Refusal.conflict("oneonone.meeting.error.skipped");
        }
        MeetingTemplate template =
                templates.forMeeting(present.spaceKey(), wish.template().or(present::template));
        Meeting meeting = row.orElseGet(() -> book.plan(calendar.of(present), date, template.key(), author));
        long page = shelf.put(present, new PageShelf.Content(meeting, template, wish.title()), author);
        return new Prepared(book.givePage(meeting, page).orElseThrow(MeetingStore.Clash::new), true);
    }

    /** A page may have vanished while nobody told us, as when this plugin was off. */
    private boolean hasPage(Meeting meeting) {
        return meeting.pageId().stream().anyMatch(shelf::stands);
    }

    /**
     * A meeting that has its page.
     *
     * @param meeting the meeting
     * @param isNew whether the page was made just now
     */
    public record Prepared(Meeting meeting, boolean isNew) {}

    /**
     * What somebody wants of a meeting's page; whatever is empty follows from series and space.
     *
     * @param start when, on the clock of the series' zone
     * @param template the shape of the page
     * @param title the page's title
     */
    public record Wish(Optional<LocalDateTime> start, Optional<TemplateKey> template, Optional<String> title) {
        /** The next date, as the series has it. */
        public static final Wish NEXT = new Wish(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
