package org.oneonone.meeting.page;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingBook;
import org.oneonone.meeting.MeetingId;
import org.oneonone.meeting.MeetingStore;
import org.oneonone.person.PersonKey;
import org.oneonone.series.Participants;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesStore;
import org.oneonone.web.Access;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps copies of a meeting's page from third people. A page that names a meeting we know without being its page is
 * restricted to the pair and to whoever made it; if that fails the pair is told. Every other page is left alone, and so
 * is the page of somebody who cannot have copied anything: meetings are numbered one after the other, and a page that
 * is locked for a number would tell that there is such a meeting.
 */
@Component
class PageGuard {
    private static final Logger log = LoggerFactory.getLogger(PageGuard.class);

    /** A page of ours names one; on a page that names more than this only so many are looked up. */
    private static final int MOST_NAMED = 20;

    private final MeetingStore meetings;
    private final SeriesStore series;
    private final PrivatePages pages;
    private final PairNotice notice;
    private final Access access;
    private final MeetingBook book;

    PageGuard(
            MeetingStore meetings,
            SeriesStore series,
            PrivatePages pages,
            PairNotice notice,
            Access access,
            MeetingBook book) {
        this.meetings = meetings;
        this.series = series;
        this.pages = pages;
        this.notice = notice;
        this.access = access;
        this.book = book;
    }

    /**
     * A page has come into being. Our own comes by while it is being saved, before its meeting knows its id; its
     * restrictions follow in the same transaction, or the page does not stay.
     */
    void watch(ContentEntityObject page) {
        if (pages.isInTheMaking(page)) {
            return;
        }
        List<Named> named = named(page);
        if (!named.isEmpty() && !shut(page, named)) {
            tell(page, named);
        }
    }

    /** A page has come out of the trash: the meeting that lost its page gets it back, everything else is watched. */
    void welcomeBack(ContentEntityObject page) {
        List<Named> named = named(page);
        if (named.isEmpty()) {
            return;
        }
        boolean isShut = shut(page, named);
        if (named.size() == 1) {
            giveBack(page, named.get(0));
        }
        if (!isShut) {
            tell(page, named);
        }
    }

    private void giveBack(ContentEntityObject page, Named named) {
        boolean isByOneOfThem = maker(page).filter(named.pair()::contains).isPresent();
        if (isByOneOfThem && named.meeting().pageId().isEmpty()) {
            book.givePage(named.meeting(), page.getId())
                    .ifPresent(meeting -> log.info("Page {} belongs to meeting {} again", page.getId(), meeting.id()));
        }
    }

    /** The known meetings that a page names without being their page, and of which its maker may have seen a page. */
    private List<Named> named(ContentEntityObject page) {
        List<MeetingId> ids = MeetingMark.meetingsOf(
                        Optional.ofNullable(page.getBodyAsString()).orElse(""))
                .stream()
                .limit(MOST_NAMED)
                .toList();
        Optional<PersonKey> maker = maker(page);
        if (ids.isEmpty() || maker.isEmpty()) {
            return List.of();
        }
        return meetings.byIds(ids).stream()
                .filter(meeting -> !meeting.pageId().equals(OptionalLong.of(page.getId())))
                .flatMap(meeting -> series.byId(meeting.seriesId()).map(owner -> new Named(meeting, owner)).stream())
                .filter(named -> mayKnow(maker.get(), named))
                .toList();
    }

    private boolean mayKnow(PersonKey maker, Named named) {
        return named.pair().contains(maker)
                || Stream.of(named.meeting().pageId(), named.owner().homePageId())
                        .flatMapToLong(OptionalLong::stream)
                        .anyMatch(page -> access.canView(maker, page));
    }

    private boolean shut(ContentEntityObject page, List<Named> named) {
        try {
            pages.restrict(page.getId(), readers(page, named));
            log.info("Page {} names a meeting; it is restricted to the pair and its creator", page.getId());
            return true;
        } catch (RuntimeException failure) {
            log.error("Page {} names a meeting and cannot be restricted; the pair is told", page.getId(), failure);
            return false;
        }
    }

    /** Comes after everything that is written, because mail takes its time and may fail. */
    private void tell(ContentEntityObject page, List<Named> named) {
        named.stream().map(Named::pair).distinct().forEach(pair -> notice.unprotected(pair, page.getId()));
    }

    /** Those who belong to every pair that the page names, and whoever made it. */
    private Set<PersonKey> readers(ContentEntityObject page, List<Named> named) {
        Set<PersonKey> readers = new LinkedHashSet<>(named.get(0).pair().both());
        named.forEach(one -> readers.removeIf(reader -> !one.pair().contains(reader)));
        maker(page).ifPresent(readers::add);
        return readers;
    }

    private Optional<PersonKey> maker(ContentEntityObject page) {
        return Optional.ofNullable(page.getCreator())
                .map(ConfluenceUser::getKey)
                .map(key -> new PersonKey(key.getStringValue()))
                .or(access::user);
    }

    /** A meeting that a page names, and the series to which it belongs. */
    private record Named(Meeting meeting, Series owner) {
        Participants pair() {
            return owner.participants();
        }
    }
}
