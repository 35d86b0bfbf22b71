package org.oneonone.action;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.oneonone.series.SeriesId;

/** Keeps the index of action items. */
public interface ActionItemStore {
    Optional<ActionItem> byId(ActionItemId id);

    List<ActionItem> byIds(Collection<ActionItemId> ids);

    /** All items that were ever on a page, also dropped ones, in the order in which they were first seen. */
    List<ActionItem> ofPage(long pageId);

    /** The items that were ever on a page, and those of a series that are not done, in one question, oldest first. */
    List<ActionItem> around(long pageId, SeriesId seriesId);

    /** All items of a series, oldest first. */
    List<ActionItem> ofSeries(SeriesId seriesId);

    /** The items of a series that are not done, oldest first. */
    List<ActionItem> openOfSeries(SeriesId seriesId);

    /** How many items of a series are not done, without reading any. */
    int countOpen(SeriesId seriesId);

    /** The items of many series that are not done, asked for in as few questions as the store can. */
    default List<ActionItem> openOfSeries(Collection<SeriesId> seriesIds) {
        return seriesIds.stream().flatMap(id -> openOfSeries(id).stream()).toList();
    }

    /** Adds an item; the id in the argument is not looked at. */
    ActionItem add(ActionItem item);

    void save(ActionItem item);

    /**
     * Writes many items together, all of them or none, and reads none of them one by one.
     *
     * @param added new ones, whose ids are not looked at
     * @param changed known ones
     */
    void keep(List<ActionItem> added, List<ActionItem> changed);
}
