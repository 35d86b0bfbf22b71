package org.oneonone.meeting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.oneonone.series.SeriesId;
import org.oneonone.template.TemplateKey;

/** Keeps the meetings that somebody did something about. No two of them share series and original start, or a page. */
public interface MeetingStore {
    Optional<Meeting> byId(MeetingId id);

    /** The meeting whose page this is. */
    Optional<Meeting> byPage(long pageId);

    /** The meeting at a date of the cadence. */
    Optional<Meeting> byOriginalStart(SeriesId seriesId, Instant originalStart);

    /** All meetings of a series, the earliest first. */
    List<Meeting> ofSeries(SeriesId seriesId);

    /** All meetings of many series in one question, the earliest first. */
    List<Meeting> ofSeries(Collection<SeriesId> seriesIds);

    /** Adds a meeting that has no page yet; a clash with one that is there is a {@link Clash}. */
    Meeting add(SeriesId seriesId, Slot slot, Meeting.Outcome outcome, Optional<TemplateKey> template);

    /** Writes what may change of a meeting: its start and end, outcome and page. */
    Meeting save(Meeting meeting);

    /** The date, or the page, already belongs to a meeting. The transaction that met this must be given up. */
    public static final class Clash extends RuntimeException {
        public Clash(Throwable cause) {
            super("The date or the page already belongs to a meeting", cause);
        }
    }
}
