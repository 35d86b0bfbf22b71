package org.oneonone.action;

import java.time.Clock;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;
import org.springframework.stereotype.Component;

/** Ticks an action item where it lives, on its page. */
@Component
public class ActionTicking {
    private final ActionItemStore items;
    private final TaskWriter tasks;
    private final Clock clock;

    public ActionTicking(ActionItemStore items, TaskWriter tasks, Clock clock) {
        this.items = items;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The item as it is afterwards; the page's task changes with it. */
    public ActionItem tick(PersonKey actor, ActionItem item, boolean done) {
        if (item.state() == ActionItemState.DROPPED || !tasks.write(actor, item, done)) {
            throw Refusal.conflict("oneonone.action.error.dropped");
        }
        // Saving the page has brought the index up to it; only a page that was right already leaves us to do it here.
        var now = items.byId(item.id()).orElseThrow(Refusal::absent);
        var after = now.in(done ? ActionItemState.DONE : ActionItemState.OPEN, clock.instant());
        if (!after.equals(now)) {
            items.save(after);
        }
        return after;
    }
}
