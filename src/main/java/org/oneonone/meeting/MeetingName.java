package org.oneonone.meeting;

import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.oneonone.series.SeriesId;

/**
 * How clients name a meeting: by the number of its row or, while nobody did anything about it, by its series and date.
 * A name by date stays good when the row comes into being.
 */
public sealed interface MeetingName {
    /** A meeting that has a row. */
    record Row(MeetingId id) implements MeetingName {
        @Override
        public <T> T either(Function<MeetingId, T> row, BiFunction<SeriesId, Instant, T> date) {
            return row.apply(id);
        }

        @Override
        public String toString() {
            return id.toString();
        }
    }

    /** The meeting of a series that the cadence wants at an instant. */
    record Date(SeriesId series, Instant originalStart) implements MeetingName {
        @Override
        public <T> T either(Function<MeetingId, T> row, BiFunction<SeriesId, Instant, T> date) {
            return date.apply(series, originalStart);
        }

        @Override
        public String toString() {
            return series + "-" + originalStart.getEpochSecond();
        }
    }

    /** What follows from a row's number, or else from series and date. */
    <T> T either(Function<MeetingId, T> row, BiFunction<SeriesId, Instant, T> date);

    /** Reads a name from an address; what cannot be one is nothing that exists. */
    static MeetingName parse(String text) {
        if (!text.matches("\\d{1,18}-\\d{1,11}")) {
            return new Row(MeetingId.parse(text));
        }
        String[] parts = text.split("-");
        return new Date(SeriesId.parse(parts[0]), Instant.ofEpochSecond(Long.parseLong(parts[1])));
    }
}
