package org.oneonone.action;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.oneonone.series.SeriesId;

/** Action items in a map, for tests of what uses them. */
public final class InMemoryActionItemStore implements ActionItemStore {
    private final Map<Long, ActionItem> items = new TreeMap<>();

    @Override
    public Optional<ActionItem> byId(ActionItemId id) {
        return Optional.ofNullable(items.get(id.value()));
    }

    @Override
    public List<ActionItem> byIds(Collection<ActionItemId> ids) {
        return items.values().stream().filter(item -> ids.contains(item.id())).toList();
    }

    @Override
    public List<ActionItem> ofPage(long pageId) {
        return items.values().stream().filter(item -> item.pageId() == pageId).toList();
    }

    @Override
    public List<ActionItem> around(long pageId, SeriesId seriesId) {
        return items.values().stream()
                .filter(item -> item.pageId() == pageId || (item.seriesId().equals(seriesId) && item.isOpen()))
                .toList();
    }

    @Override
    public List<ActionItem> ofSeries(SeriesId seriesId) {
        return items.values().stream()
                .filter(item -> item.seriesId().equals(seriesId))
                .toList();
    }

    @Override
    public int countOpen(SeriesId seriesId) {
        return openOfSeries(seriesId).size();
    }

    @Override
    public List<ActionItem> openOfSeries(SeriesId seriesId) {
        return ofSeries(seriesId).stream().filter(ActionItem::isOpen).toList();
    }

    @Override
    public ActionItem add(ActionItem item) {
        var added = item.withId(new ActionItemId(items.size() + 1L));
        items.put(added.id().value(), added);
        return added;
    }

    @Override
    public void save(ActionItem item) {
        items.replace(item.id().value(), item);
    }

    @Override
    public void keep(List<ActionItem> added, List<ActionItem> changed) {
        added.forEach(this::add);
        changed.forEach(this::save);
    }
}
