package org.oneonone.action.ao;

import static org.oneonone.action.ao.ActionItemRow.COMPLETED_AT;
import static org.oneonone.action.ao.ActionItemRow.CREATED_AT;
import static org.oneonone.action.ao.ActionItemRow.DUE;
import static org.oneonone.action.ao.ActionItemRow.ID;
import static org.oneonone.action.ao.ActionItemRow.OWNER;
import static org.oneonone.action.ao.ActionItemRow.PAGE_ID;
import static org.oneonone.action.ao.ActionItemRow.SERIES_ID;
import static org.oneonone.action.ao.ActionItemRow.STATE;
import static org.oneonone.action.ao.ActionItemRow.TASK_ID;
import static org.oneonone.action.ao.ActionItemRow.TICKED;
import static org.oneonone.action.ao.ActionItemRow.WORDS;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemId;
import org.oneonone.action.ActionItemState;
import org.oneonone.action.ActionItemStore;
import org.oneonone.person.PersonKey;
import org.oneonone.series.SeriesId;
import org.springframework.stereotype.Component;

/** Action items in the database. */
@Component
class AoActionItemStore implements ActionItemStore {
    /** Databases limit how many parameters one statement may have. */
    private static final int CHUNK = 500;

    private final ActiveObjects ao;

    AoActionItemStore(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public Optional<ActionItem> byId(ActionItemId id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    @Override
    public List<ActionItem> byIds(Collection<ActionItemId> ids) {
        return rows(ids.stream().map(ActionItemId::value).toList()).stream()
                .map(AoActionItemStore::item)
                .toList();
    }

    @Override
    public List<ActionItem> ofPage(long pageId) {
        return find(PAGE_ID + " = ?", pageId);
    }

    @Override
    public List<ActionItem> around(long pageId, SeriesId seriesId) {
        var where = PAGE_ID + " = ? OR (" + SERIES_ID + " = ? AND " + STATE + " = ?)";
        return find(where, pageId, seriesId.value(), ActionItemState.OPEN.name());
    }

    @Override
    public List<ActionItem> ofSeries(SeriesId seriesId) {
        return find(SERIES_ID + " = ?", seriesId.value());
    }

    @Override
    public List<ActionItem> openOfSeries(SeriesId seriesId) {
        return find(SERIES_ID + " = ? AND " + STATE + " = ?", seriesId.value(), ActionItemState.OPEN.name());
    }

    @Override
    public int countOpen(SeriesId seriesId) {
        var open = Query.select()
                .where(SERIES_ID + " = ? AND " + STATE + " = ?", seriesId.value(), ActionItemState.OPEN.name());
        return ao.count(ActionItemRow.class, open);
    }

    @Override
    public List<ActionItem> openOfSeries(Collection<SeriesId> seriesIds) {
        var numbers = seriesIds.stream().map(SeriesId::value).toList();
        var found = new ArrayList<ActionItem>();
        for (var from = 0; from < numbers.size(); from += CHUNK) {
            var parameters = new ArrayList<Object>(numbers.subList(from, Math.min(from + CHUNK, numbers.size())));
            var places = String.join(", ", Collections.nCopies(parameters.size(), "?"));
            parameters.add(ActionItemState.OPEN.name());
            found.addAll(find(SERIES_ID + " IN (" + places + ") AND " + STATE + " = ?", parameters.toArray()));
        }
        return found;
    }

    @Override
    public ActionItem add(ActionItem item) {
        // Reading a column of a new row would ask the database for each; only its number comes with the insert.
        return item.withId(new ActionItemId(create(item).getID()));
    }

    @Override
    public void save(ActionItem item) {
        keep(List.of(), List.of(item));
    }

    @Override
    public void keep(List<ActionItem> added, List<ActionItem> changed) {
        if (added.isEmpty() && changed.isEmpty()) {
            return;
        }
        ao.executeInTransaction(() -> {
            added.forEach(this::create);
            write(changed);
            return changed.size();
        });
    }

    private ActionItemRow create(ActionItem item) {
        return ao.create(
                ActionItemRow.class,
                new DBParam(SERIES_ID, item.seriesId().value()),
                new DBParam(PAGE_ID, item.pageId()),
                new DBParam(TASK_ID, item.taskId()),
                new DBParam(WORDS, item.text()),
                new DBParam(OWNER, item.owner().map(PersonKey::value).orElse(null)),
                new DBParam(DUE, item.due().map(LocalDate::toString).orElse(null)),
                new DBParam(TICKED, item.ticked()),
                new DBParam(STATE, item.state().name()),
                new DBParam(CREATED_AT, item.createdAt().toEpochMilli()),
                new DBParam(
                        COMPLETED_AT,
                        item.completedAt().map(Instant::toEpochMilli).orElse(null)));
    }

    private void write(List<ActionItem> changed) {
        var byNumber =
                changed.stream().collect(Collectors.toMap(item -> item.id().value(), Function.identity()));
        for (var row : rows(byNumber.keySet())) {
            write(byNumber.get((long) row.getID()), row);
        }
    }

    private static void write(ActionItem item, ActionItemRow row) {
        row.setTaskId(item.taskId());
        row.setWords(item.text());
        row.setOwner(item.owner().map(PersonKey::value).orElse(null));
        row.setDue(item.due().map(LocalDate::toString).orElse(null));
        row.setTicked(item.ticked());
        row.setState(item.state().name());
        row.setCompletedAt(item.completedAt().map(Instant::toEpochMilli).orElse(null));
        row.save();
    }

    private List<ActionItemRow> rows(Collection<Long> ids) {
        // A number that is too large for a row's key is the number of no row.
        var numbers = ids.stream()
                .filter(id -> id == id.intValue())
                .map(Long::intValue)
                .toList();
        var found = new ArrayList<ActionItemRow>();
        for (var from = 0; from < numbers.size(); from += CHUNK) {
            var chunk = numbers.subList(from, Math.min(from + CHUNK, numbers.size()));
            var places = String.join(", ", Collections.nCopies(chunk.size(), "?"));
            var query = Query.select().where(ID + " IN (" + places + ")", chunk.toArray());
            found.addAll(List.of(ao.find(ActionItemRow.class, query.order(ID + " ASC"))));
        }
        return found;
    }

    private List<ActionItem> find(String where, Object... parameters) {
        var query = Query.select().where(where, parameters).order(ID + " ASC");
        return Stream.of(ao.find(ActionItemRow.class, query))
                .map(AoActionItemStore::item)
                .toList();
    }

    private static ActionItem item(ActionItemRow row) {
        return new ActionItem(
                new ActionItemId(row.getID()),
                new SeriesId(row.getSeriesId()),
                row.getPageId(),
                row.getTaskId(),
                Optional.ofNullable(row.getWords()).orElse(""),
                Optional.ofNullable(row.getOwner()).map(PersonKey::new),
                Optional.ofNullable(row.getDue()).map(LocalDate::parse),
                row.getTicked(),
                ActionItemState.valueOf(row.getState()),
                Instant.ofEpochMilli(row.getCreatedAt()),
                Optional.ofNullable(row.getCompletedAt()).map(Instant::ofEpochMilli));
    }
}
