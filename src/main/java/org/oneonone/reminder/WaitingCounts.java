package org.oneonone.reminder;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemStore;
import org.oneonone.agenda.PointStore;
import org.oneonone.series.SeriesId;
import org.springframework.stereotype.Component;

/** Counts what waits for pairs. */
@Component
public class WaitingCounts {
    private final ActionItemStore actions;
    private final PointStore points;

    public WaitingCounts(ActionItemStore actions, PointStore points) {
        this.actions = actions;
        this.points = points;
    }

    /** Of many series, in a number of questions that does not depend on how many they are. */
    Map<SeriesId, Waiting> of(Collection<SeriesId> many) {
        Map<SeriesId, Integer> open = new HashMap<>();
        for (ActionItem item : actions.openOfSeries(many)) {
            open.merge(item.seriesId(), 1, Integer::sum);
        }
        Map<SeriesId, Waiting> waiting = new HashMap<>();
        Map<SeriesId, Integer> brought = points.openOf(many);
        many.forEach(id -> waiting.put(id, new Waiting(brought.getOrDefault(id, 0), open.getOrDefault(id, 0))));
        return waiting;
    }
}
