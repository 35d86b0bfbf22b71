package org.oneonone.action.rest;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.oneonone.action.ActionItem;
import org.oneonone.person.Refusal;

/** Which action items of a series are asked for. */
enum ActionFilter {
    OPEN(ActionItem::isOpen),
    DONE(ActionItem::isDone),
    ALL(item -> true);

    private final Predicate<ActionItem> predicate;

    ActionFilter(Predicate<ActionItem> predicate) {
        this.predicate = predicate;
    }

    /** Reads the query parameter, which may be missing, as the platform hands it in. */
    static ActionFilter parse(String state) {
        return switch (Optional.ofNullable(state).orElse("all")) {
            case "open" -> OPEN;
            case "done" -> DONE;
            case "all" -> ALL;
            default -> throw Refusal.invalid("state", "oneonone.action.error.state");
        };
    }

    List<ActionItem> of(List<ActionItem> items) {
        return items.stream().filter(predicate).toList();
    }
}
