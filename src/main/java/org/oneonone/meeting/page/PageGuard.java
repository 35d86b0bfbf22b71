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
 * restricted to the pair and to whoever made it; if that fails the pair is told. Every other page is left alone.
 * The page of somebody who cannot have copied anything is left to them alone, since the names of the pair in its
 * restrictions would tell them whose meeting they have named.
 */
@Component
class PageGuard {
    private static final Logger log = LoggerFactory.getLogger(PageGuard.class);

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
        List<Meeting> named = foreign(page);
        if (!named.isEmpty()) {
            shut(page, named);
        }
    }

    /** A page has come out of the trash: the meeting that lost its page gets it back, everything else is watched. */
    void welcomeBack(ContentEntityObject page) {
        List<Meeting> named = foreign(page);
        Optional<Meeting> bereft = named.stream()
                .filter(meeting -> named.size() == 1 && meeting.pageId().isEmpty())
                .filter(meeting -> isByOneOf(pairsOf(named), page))
                .findFirst();
        if (!named.isEmpty()) {
            shut(page, named);
        }
        bereft.ifPresent(meeting -> link(meeting, page));
    }

    private void link(Meeting meeting, ContentEntityObject page) {
        book.givePage(meeting, page.getId());
        log.info("Page {} is back and belongs to meeting {} again", page.getId(), meeting.id());
    }

    /** The known meetings that a page names without being their page. */
    private List<Meeting> foreign(ContentEntityObject page) {
        return MeetingMark.meetingsOf(
                        Optional.ofNullable(page.getBodyAsString()).orElse(""))
                .stream()
                .map(meetings::byId)
                .flatMap(Optional::stream)
                .filter(meeting -> !meeting.pageId().equals(OptionalLong.of(page.getId())))
                .toList();
    }

    /** Whether somebody may have seen a page of the meeting's series. */
    private boolean mayKnow(PersonKey author, Meeting meeting) {
        Optional<Series> owner = series.byId(meeting.seriesId());
        return owner.filter(found -> found.participants().contains(author)).isPresent()
                || Stream.of(meeting.pageId(), owner.map(Series::homePageId).orElse(OptionalLong.empty()))
                        .flatMapToLong(OptionalLong::stream)
                        .anyMatch(page -> access.canView(author, page));
    }

    private void shut(ContentEntityObject page, List<Meeting> named) {
        try {
            pages.restrict(page.getId(), readers(page, named));
            log.info("Page {} names a meeting; it is restricted to the pair and its creator", page.getId());
        } catch (RuntimeException failure) {
            log.error("Page {} names a meeting and cannot be restricted; the pair is told", page.getId(), failure);
            pairsOf(named).forEach(pair -> notice.unprotected(pair, page.getId()));
        }
    }

    private List<Participants> pairsOf(List<Meeting> named) {
        return named.stream()
                .map(meeting -> series.byId(meeting.seriesId()))
                .flatMap(Optional::stream)
                .map(Series::participants)
                .distinct()
                .toList();
    }

    /** Whoever made the page, and those who belong to every pair that it names, if its maker may know them. */
    private Set<PersonKey> readers(ContentEntityObject page, List<Meeting> named) {
        Optional<PersonKey> outsider =
                creator(page).filter(author -> named.stream().anyMatch(meeting -> !mayKnow(author, meeting)));
        if (outsider.isPresent()) {
            return Set.of(outsider.get());
        }
        List<Participants> pairs = pairsOf(named);
        Set<PersonKey> readers = new LinkedHashSet<>();
        pairs.stream().findFirst().ifPresent(pair -> readers.addAll(pair.both()));
        pairs.forEach(pair -> readers.removeIf(reader -> !pair.contains(reader)));
        creator(page).ifPresent(readers::add);
        return readers;
    }

    private static boolean isByOneOf(List<Participants> pairs, ContentEntityObject page) {
        return creator(page)
                .filter(author -> pairs.stream().anyMatch(pair -> pair.contains(author)))
                .isPresent();
    }

    private static Optional<PersonKey> creator(ContentEntityObject page) {
        return Optional.ofNullable(page.getCreator())
                .map(ConfluenceUser::getKey)
                .map(key -> new PersonKey(key.getStringValue()));
    }
}
