package org.oneonone.meeting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.oneonone.series.SeriesId;
import org.oneonone.template.TemplateKey;

/** Keeps the meetings that somebody did something about. No two of them share series and original start, or a page. */
public interface MeetingStore {
    Optional<Meeting> byId(MeetingId id);

    /** The meeting whose page this is. */
    Optional<Meeting> byPage(long pageId);

    /** Those of many meetings that exist, in one question. */
    List<Meeting> byIds(Collection<MeetingId> ids);

    /** All meetings of a series, the earliest first. */
    List<Meeting> ofSeries(SeriesId seriesId);

    /** All meetings of many series in one question, the earliest first. */
    List<Meeting> ofSeries(Collection<SeriesId> seriesIds);

    /** Those of many series that begin, or should by the cadence, at or after an instant; the earliest first. */
    List<Meeting> ofSeries(Collection<SeriesId> seriesIds, Instant since);

    /** Adds a meeting that has no page yet; a clash with one that is there is a {@link Clash}. */
    Meeting add(SeriesId seriesId, Slot slot, Meeting.Outcome outcome, Optional<TemplateKey> template);

    /** Writes time, outcome and revision of a meeting, and nothing else of it: the page may have changed meanwhile. */
    Meeting keep(Meeting changed);

    /**
     * Writes which page is a meeting's, and nothing else of it; a page that is another meeting's is a {@link Clash}.
     *
     * @param seen what the change was made from
     * @return false, and nothing is kept, if the meeting has another page by now
     */
    boolean keepPage(Meeting seen, OptionalLong page);

    /** The date, or the page, already belongs to a meeting. The transaction that met this must be given up. */
    public static final class Clash extends RuntimeException {
        private static final String SENTENCE = "The date or the page already belongs to a meeting";

        Clash() {
            super(SENTENCE);
        }

        public Clash(Throwable cause) {
            super(SENTENCE, cause);
        }
    }
}
