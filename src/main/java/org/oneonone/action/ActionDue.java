package org.oneonone.action;

import java.time.LocalDate;
import java.util.Optional;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;
import org.springframework.stereotype.Component;

/** Sets the due date of an action item where it lives, on its page. */
@Component
public class ActionDue {
    private final ActionItemStore items;
    private final Writer tasks;

    public ActionDue(ActionItemStore items, Writer tasks) {
        this.items = items;
        this.tasks = tasks;
    }

    /** The item as the page has it afterwards. */
    public ActionItem set(PersonKey actor, ActionItem item, Optional<LocalDate> due) {
        if (item.state() == ActionItemState.DROPPED || !tasks.write(actor, item, due)) {
            throw Refusal.conflict("oneonone.action.error.dropped");
        }
        return items.byId(item.id()).orElseThrow(Refusal::absent);
    }

    /** Changes the date of one native task on its page, as a named person. */
    public interface Writer {
        /**
         * Gives the task of an item another due date, or takes it away; everything else on the page stays as it is,
         * byte for byte.
         *
         * @return false if that person may not edit the page, or the page has no such task any more
         */
        boolean write(PersonKey actor, ActionItem item, Optional<LocalDate> due);
    }
}
