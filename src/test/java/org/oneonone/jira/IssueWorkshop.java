package org.oneonone.jira;

import static org.oneonone.jira.ExampleLinks.JIRA;
import static org.oneonone.jira.ExampleLinks.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemState;
import org.oneonone.action.ExampleItems;
import org.oneonone.action.InMemoryActionItemStore;
import org.oneonone.person.PageRights;
import org.oneonone.person.PersonKey;

/** Everything it takes to make issues, in memory. */
public final class IssueWorkshop {
    public final InMemoryActionItemStore items = new InMemoryActionItemStore();
    public final InMemoryIssueLinkStore links = new InMemoryIssueLinkStore();
    public final FakeJira jira = new FakeJira();
    public final MovableClock clock = new MovableClock();
    /** Those who do not see the page any more. */
    final Set<PersonKey> strangers = new HashSet<>();
    /** Those about whom the host throws when it is asked. */
    final Set<PersonKey> unknowable = new HashSet<>();

    public final IssueCreation creation;

    IssueWorkshop() {
        this.creation = creation(this::maySee);
    }

    /** With somebody else's word on who sees which page. */
    public IssueWorkshop(PageRights pages) {
        this.creation = creation(pages);
    }

    private IssueCreation creation(PageRights pages) {
        return new IssueCreation(links, items, pages, new IssueDelivery(links, items, jira, clock), clock);
    }

    private boolean maySee(PersonKey person, long pageId) {
        if (unknowable.contains(person)) {
            throw new IllegalStateException("nobody thought of this");
        }
        return !strangers.contains(person);
    }

    public ActionItem item(long number, String text) {
        return items.add(ExampleItems.open(number, text));
    }

    /** What the people did with an item after somebody had asked for an issue. */
    public void turn(ActionItem item, ActionItemState state) {
        items.save(item.in(state, clock.instant()));
    }

    public IssueLink create(ActionItem item, PersonKey actor) {
        return creation.create(List.of(order(item, actor))).get(0);
    }

    IssueCreation.Order order(ActionItem item, PersonKey actor) {
        return order(item, actor, draft(item.text()));
    }

    IssueCreation.Order order(ActionItem item, PersonKey actor, IssueDraft draft) {
        return new IssueCreation.Order(item, actor, false, () -> new IssueCreation.Terms(JIRA, draft));
    }

    public IssueLink stored(ActionItem item) {
        return links.of(item.id()).orElseThrow();
    }

    public List<String> reasons(ActionItem item) {
        return stored(item).messages().stream()
                .map(message -> message.phrase().key())
                .toList();
    }

    public void put(IssueLink link) {
        links.change(link.actionId(), present -> Optional.of(link));
    }
}
