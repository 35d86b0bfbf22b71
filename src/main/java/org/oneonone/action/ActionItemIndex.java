package org.oneonone.action;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oneonone.series.SeriesId;
import org.springframework.stereotype.Component;

/**
 * Keeps the index equal to what the pages say. An item is known by page and task number; when an editor renumbers the
 * tasks, by its words.
 */
@Component
public class ActionItemIndex {
    private final ActionItemStore items;
    private final Clock clock;

    public ActionItemIndex(ActionItemStore items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    /** Brings the index of one page up to its body; a body that cannot be read leaves it as it is. */
    public void reconcile(SeriesId seriesId, long pageId, String storage) {
        StorageTasks.read(storage).ifPresent(tasks -> reconcile(seriesId, pageId, tasks));
    }

    /** The page is gone, for now or for good. */
    public void drop(long pageId) {
        var changed = new ArrayList<ActionItem>();
        items.ofPage(pageId).forEach(item -> collect(changed, item, dropped(item)));
        items.keep(List.of(), changed);
    }

    /** One question to the store, and one answer with nothing but what differs. */
    private void reconcile(SeriesId seriesId, long pageId, List<PageTask> written) {
        // Templates and editors leave empty tasks to be filled in.
        var tasks = written.stream().filter(task -> !task.text().isEmpty()).toList();
        var known = new ArrayList<>(items.ofPage(pageId));
        // Items that are on the page come before dropped ones, so that the words of an old one do not win.
        known.sort(Comparator.comparing(item -> item.state() == ActionItemState.DROPPED));
        var matches = matched(known, tasks);
        var added = new ArrayList<ActionItem>();
        var changed = new ArrayList<ActionItem>();
        for (var task : tasks) {
            var item = Optional.ofNullable(matches.get(task));
            item.ifPresentOrElse(
                    found -> collect(changed, found, found.seenAs(task, clock.instant())),
                    () -> added.add(ActionItem.first(seriesId, pageId, task, clock.instant())));
        }
        known.forEach(item -> collect(changed, item, dropped(item)));
        items.keep(added, changed);
    }

    /** The item of each task; what is left in the list of known ones afterwards has no task any more. */
    private static Map<PageTask, ActionItem> matched(List<ActionItem> known, List<PageTask> tasks) {
        var matches = new HashMap<PageTask, ActionItem>();
        for (var likeness : Likeness.values()) {
            for (var task : tasks) {
                if (!matches.containsKey(task)) {
                    known.stream()
                            .filter(item -> likeness.holds(item, task))
                            .findFirst()
                            .ifPresent(item -> {
                                known.remove(item);
                                matches.put(task, item);
                            });
                }
            }
        }
        return matches;
    }

    private ActionItem dropped(ActionItem item) {
        return item.in(ActionItemState.DROPPED, clock.instant());
    }

    private static void collect(List<ActionItem> changed, ActionItem before, ActionItem after) {
        if (!after.equals(before)) {
            changed.add(after);
        }
    }

    /** What makes a task the one we know, from the surest sign to the weakest. */
    private enum Likeness {
        NUMBER_AND_WORDS {
            @Override
            boolean holds(ActionItem item, PageTask task) {
                return item.taskId() == task.taskId() && item.text().equals(task.text());
            }
        },
        WORDS {
            @Override
            boolean holds(ActionItem item, PageTask task) {
                return !task.text().isEmpty() && item.text().equals(task.text());
            }
        },
        NUMBER {
            @Override
            boolean holds(ActionItem item, PageTask task) {
                // A number that we made up from the place says nothing once something was put before it.
                return task.taskId() > 0 && item.taskId() == task.taskId() && item.state() != ActionItemState.DROPPED;
            }
        };

        abstract boolean holds(ActionItem item, PageTask task);
    }
}
