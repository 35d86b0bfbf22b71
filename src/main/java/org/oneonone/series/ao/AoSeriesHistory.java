package org.oneonone.series.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.oneonone.person.PersonKey;
import org.oneonone.series.SeriesEvent;
import org.oneonone.series.SeriesHistory;
import org.oneonone.series.SeriesId;
import org.springframework.stereotype.Component;

/** The history of series in the database; nothing here changes a row. */
@Component
class AoSeriesHistory implements SeriesHistory {
    private static final int CHUNK = 500;

    private final ActiveObjects ao;

    AoSeriesHistory(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public void add(SeriesEvent event) {
        Map<String, Object> columns = new HashMap<>();
        columns.put(HistoryRow.SERIES_ID, event.series().value());
        columns.put(HistoryRow.WHAT, event.what().name());
        columns.put(HistoryRow.WHO, event.who().value());
        columns.put(HistoryRow.DONE_AT, event.at().toEpochMilli());
        event.date().ifPresent(date -> columns.put(HistoryRow.MEETING_DATE, date.toEpochMilli()));
        event.before().ifPresent(before -> columns.put(HistoryRow.BEFORE_AT, before.toEpochMilli()));
        event.after().ifPresent(after -> columns.put(HistoryRow.AFTER_AT, after.toEpochMilli()));
        DBParam[] row = columns.entrySet().stream()
                .map(column -> new DBParam(column.getKey(), column.getValue()))
                .toArray(DBParam[]::new);
        ao.executeInTransaction(() -> ao.create(HistoryRow.class, row));
    }

    @Override
    public List<SeriesEvent> of(SeriesId series, int start, int limit) {
        Query query =
                ofSeries(series).order(HistoryRow.ID + " DESC").offset(start).limit(limit);
        return Stream.of(ao.find(HistoryRow.class, query))
                .map(AoSeriesHistory::event)
                .toList();
    }

    @Override
    public int count(SeriesId series) {
        return ao.count(HistoryRow.class, ofSeries(series));
    }

    @Override
    public Map<SeriesId, Integer> counts(Collection<SeriesId> series) {
        Map<SeriesId, Integer> counts = new HashMap<>();
        List<Long> ids = series.stream().map(SeriesId::value).distinct().toList();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<Long> some = ids.subList(from, Math.min(from + CHUNK, ids.size()));
            String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            Query query = Query.select(HistoryRow.ID + ", " + HistoryRow.SERIES_ID)
                    .where(HistoryRow.SERIES_ID + " IN (" + marks + ")", some.toArray());
            Stream.of(ao.find(HistoryRow.class, query))
                    .forEach(row -> counts.merge(new SeriesId(row.getSeriesId()), 1, Integer::sum));
        }
        return counts;
    }

    private static Query ofSeries(SeriesId series) {
        return Query.select().where(HistoryRow.SERIES_ID + " = ?", series.value());
    }

    private static SeriesEvent event(HistoryRow row) {
        return new SeriesEvent(
                new SeriesId(row.getSeriesId()),
                SeriesEvent.What.valueOf(row.getWhat()),
                new PersonKey(row.getWho()),
                Instant.ofEpochMilli(row.getDoneAt()),
                instant(row.getMeetingDate()),
                instant(row.getBeforeAt()),
                instant(row.getAfterAt()));
    }

    private static Optional<Instant> instant(Long column) {
        return Optional.ofNullable(column).map(Instant::ofEpochMilli);
    }
}
