package org.oneonone.agenda.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.oneonone.agenda.PointId;
import org.oneonone.agenda.PointStore;
import org.oneonone.agenda.TalkingPoint;
import org.oneonone.person.PersonKey;
import org.oneonone.series.SeriesId;
import org.springframework.stereotype.Component;

/** Talking points in the database. */
@Component
class AoPointStore implements PointStore {
    private static final int CHUNK = 500;
    private static final String OF_SERIES = PointRow.SERIES_ID + " = ?";
    private static final String BY_POSITION = PointRow.SORT_KEY + " ASC, " + PointRow.ID + " ASC";

    private final ActiveObjects ao;

    AoPointStore(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public Optional<TalkingPoint> byId(PointId id) {
        return find(Query.select().where(PointRow.ID + " = ?", id.value())).stream()
                .findFirst();
    }

    @Override
    public List<TalkingPoint> ofSeries(SeriesId series) {
        return find(Query.select()
                .where(
                        OF_SERIES + " AND " + PointRow.STATE + " <> ?",
                        series.value(),
                        TalkingPoint.State.DELETED.name())
                .order(BY_POSITION));
    }

    @Override
    public Map<SeriesId, Integer> openOf(Collection<SeriesId> many) {
        List<Long> ids = many.stream().map(SeriesId::value).distinct().toList();
        Map<SeriesId, Integer> open = new HashMap<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<Object> some = new ArrayList<>(ids.subList(from, Math.min(from + CHUNK, ids.size())));
            String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            some.add(TalkingPoint.State.OPEN.name());
            String where = PointRow.SERIES_ID + " IN (" + marks + ") AND " + PointRow.STATE + " = ?";
            for (PointRow row : ao.find(PointRow.class, Query.select().where(where, some.toArray()))) {
                open.merge(new SeriesId(row.getSeriesId()), 1, Integer::sum);
            }
        }
        return open;
    }

    @Override
    public List<TalkingPoint> changedSince(SeriesId series, long version) {
        return find(Query.select()
                .where(OF_SERIES + " AND " + PointRow.CHANGE_NUMBER + " > ?", series.value(), version)
                .order(BY_POSITION));
    }

    @Override
    public long version(SeriesId series) {
        Query latest = Query.select()
                .where(OF_SERIES, series.value())
                .order(PointRow.CHANGE_NUMBER + " DESC")
                .limit(1);
        return find(latest).stream()
                .mapToLong(TalkingPoint::version)
                .findFirst()
                .orElse(0);
    }

    @Override
    public TalkingPoint add(Draft draft, long position, long version) {
        Map<String, Object> columns = new HashMap<>();
        columns.put(PointRow.SERIES_ID, draft.series().value());
        columns.put(PointRow.POINT_TEXT, draft.text());
        columns.put(PointRow.AUTHOR, draft.author().value());
        columns.put(PointRow.CREATED_AT, draft.createdAt().toEpochMilli());
        draft.pinnedTo().ifPresent(date -> columns.put(PointRow.PINNED_TO, date.toEpochMilli()));
        columns.put(PointRow.SORT_KEY, position);
        columns.put(PointRow.STATE, TalkingPoint.State.OPEN.name());
        columns.put(PointRow.CHANGE_NUMBER, version);
        DBParam[] row = columns.entrySet().stream()
                .map(column -> new DBParam(column.getKey(), column.getValue()))
                .toArray(DBParam[]::new);
        return point(ao.executeInTransaction(() -> ao.create(PointRow.class, row)));
    }

    @Override
    public TalkingPoint keep(TalkingPoint changed) {
        TalkingPoint.Fate fate = changed.fate();
        return point(ao.executeInTransaction(() -> {
            PointRow row = ao.get(PointRow.class, changed.id().value());
            row.setPointText(changed.text());
            row.setSortKey(changed.position());
            row.setState(fate.state().name());
            row.setDiscussedAt(fate.discussedAt().map(Instant::toEpochMilli).orElse(null));
            row.setDiscussedOn(fate.discussedOn().map(Instant::toEpochMilli).orElse(null));
            row.setWrittenAt(fate.writtenAt().map(Instant::toEpochMilli).orElse(null));
            row.setChangeNumber(changed.version());
            row.save();
            return row;
        }));
    }

    private List<TalkingPoint> find(Query query) {
        return Stream.of(ao.find(PointRow.class, query))
                .map(AoPointStore::point)
                .toList();
    }

    private static TalkingPoint point(PointRow row) {
        return new TalkingPoint(
                new PointId(row.getId()),
                new SeriesId(row.getSeriesId()),
                // Some databases keep an empty text as none.
                Optional.ofNullable(row.getPointText()).orElse(""),
                new PersonKey(row.getAuthor()),
                Instant.ofEpochMilli(row.getCreatedAt()),
                instant(row.getPinnedTo()),
                row.getSortKey(),
                new TalkingPoint.Fate(
                        TalkingPoint.State.valueOf(row.getState()),
                        instant(row.getDiscussedAt()),
                        instant(row.getDiscussedOn()),
                        instant(row.getWrittenAt())),
                row.getChangeNumber());
    }

    private static Optional<Instant> instant(Long column) {
        return Optional.ofNullable(column).map(Instant::ofEpochMilli);
    }
}
