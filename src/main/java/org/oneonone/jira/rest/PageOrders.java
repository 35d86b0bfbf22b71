package org.oneonone.jira.rest;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemId;
import org.oneonone.action.ActionItemState;
import org.oneonone.action.ActionItemStore;
import org.oneonone.jira.IssueCreation;
import org.oneonone.jira.IssueDefaults;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;
import org.springframework.stereotype.Component;

/** Turns a request about several items of a page into orders. */
@Component
class PageOrders {
    private static final int MOST = 200;

    private final ActionItemStore items;
    private final IssueDefaults defaults;

    PageOrders(ActionItemStore items, IssueDefaults defaults) {
        this.items = items;
        this.defaults = defaults;
    }

    /** The items that were named; all of them have to be on the page. */
    List<ActionItem> items(long pageId, IssueWishJson body) {
        var present = items.ofPage(pageId).stream()
                .filter(item -> item.state() != ActionItemState.DROPPED)
                .collect(Collectors.toMap(ActionItem::id, Function.identity()));
        var wanted = Optional.ofNullable(body.actionIds()).orElse(List.of()).stream()
                .map(id -> Optional.ofNullable(id).map(ActionItemId::parse).orElseThrow(Refusal::absent))
                .distinct()
                .toList();
        if (wanted.isEmpty() || wanted.size() > MOST || !present.keySet().containsAll(wanted)) {
            throw Refusal.invalid("actionIds", "oneonone.jira.error.items");
        }
        return wanted.stream().map(present::get).toList();
    }

    List<IssueCreation.Order> of(List<ActionItem> wanted, PersonKey actor, IssueWishJson body) {
        var wish = body.toSharedWish();
        return wanted.stream().map(item -> defaults.order(item, actor, wish)).toList();
    }
}
