package org.oneonone.jira;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemId;
import org.oneonone.action.ActionItemStore;
import org.oneonone.jira.IssueLink.State;
import org.oneonone.person.PageRights;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes exactly one Jira issue for an action item, however often and from wherever it is asked for. */
@Component
public class IssueCreation {
    private static final Logger log = LoggerFactory.getLogger(IssueCreation.class);
    /** Whoever asked is at work during this time; after it the job takes over. */
    private static final Duration HEAD_START = Duration.ofSeconds(5);
    /** Longer than a weekend; whoever asked before that no longer reckons with an issue. */
    private static final Duration PATIENCE = Duration.ofDays(3);

    private static final String TOKEN_LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int TOKEN_LENGTH = 13;
    private static final int BATCH = 500;
    /** Each costs a request of its own; the rest waits for the next minute. */
    private static final int BACK_LINKS = 50;

    private final IssueLinkStore links;
    private final ActionItemStore items;
    private final PageRights pages;
    private final IssueDelivery delivery;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public IssueCreation(
            IssueLinkStore links, ActionItemStore items, PageRights pages, IssueDelivery delivery, Clock clock) {
        this.links = links;
        this.items = items;
        this.pages = pages;
        this.delivery = delivery;
        this.clock = clock;
    }

    /**
     * Makes issues for items that have none, all as the same person, and returns how all of them stand now, in the
     * order asked for; what somebody took back meanwhile is not among them.
     *
     * @throws JiraFailure.NeedsAuthorisation if the person has to authorise first; then nothing was kept
     */
    public List<IssueLink> create(List<Order> orders) {
        var asker = orders.get(0).actor();
        var ids = orders.stream().map(order -> order.item().id()).toList();
        var entered = enter(orders);
        var due = in(links.of(ids), State.REQUESTED).stream()
                .filter(link -> entered.contains(link.attempt().token()) || isDue(link))
                .collect(Collectors.partitioningBy(link -> link.actor().equals(asker)));
        eachGroup(due.get(true), this::sendForAsker);
        // If what somebody else asked for fails, the one who asks now may ask for themselves.
        eachGroup(weed(due.get(false)), this::sendForAbsent);
        var open = in(links.of(ids), State.UNSURE).stream()
                .filter(link -> isDue(link) || link.attempt().isExhausted())
                .toList();
        eachGroup(open, delivery::lookUp);
        return inOrder(ids);
    }

    /** Goes on where somebody stopped half-way, if those who asked may still have it done. */
    public void recover() {
        var wanted = new ArrayList<IssueLink>();
        links.unfinished(clock.instant(), BATCH)
                .forEach(link -> carefully(List.of(link), one -> wanted.addAll(weed(one))));
        eachGroup(in(wanted, State.REQUESTED), group -> carefully(group, this::sendForAbsent));
        wanted.removeIf(link -> link.state() == State.REQUESTED);
        eachGroup(wanted, group -> carefully(group, delivery::lookUp));
        links.owingBackLinks(clock.instant(), BACK_LINKS)
                .forEach(link -> carefully(List.of(link), one -> one.forEach(this::linkBack)));
    }

    private void linkBack(IssueLink link) {
        var item = items.byId(link.actionId());
        if (item.filter(seen -> pages.mayViewPage(link.actor(), seen.pageId())).isPresent()) {
            delivery.linkBack(link);
        } else {
            delivery.forgoBackLink(link);
        }
    }

    /** Lets go of an issue; in Jira nothing changes. While one may be on its way there, there is nothing to let go. */
    public void unlink(ActionItemId id) {
        if (links.change(id, present -> present.filter(link -> !link.mayBeLetGo()))
                .isPresent()) {
            throw Refusal.conflict("oneonone.jira.error.unconfirmed");
        }
    }

    /** Keeps what starts now, and returns its tokens. What an order lacks is said before any of them is kept. */
    private Set<String> enter(List<Order> orders) {
        var stored = byId(orders.stream().map(order -> order.item().id()).toList());
        var starting = new LinkedHashMap<Order, IssueLink>();
        for (var order : orders) {
            var link = stored.get(order.item().id());
            if (link == null || mayStartOver(link, order)) {
                starting.put(order, requested(order));
            }
        }
        starting.forEach((order, requested) ->
                links.change(order.item().id(), present -> present.filter(link -> !mayStartOver(link, order))
                        .or(() -> Optional.of(requested))));
        return starting.values().stream().map(link -> link.attempt().token()).collect(Collectors.toSet());
    }

    private IssueLink requested(Order order) {
        if (!order.item().isOpen()) {
            throw Refusal.conflict("oneonone.jira.error.closed");
        }
        var now = clock.instant();
        return IssueLink.requested(
                order, order.terms().get(), new IssueLink.Attempt(token(), now, now.plus(HEAD_START), 0));
    }

    private static boolean mayStartOver(IssueLink link, Order order) {
        return link.state() == State.FAILED
                || (link.state() == State.UNSURE && link.attempt().isExhausted() && order.again());
    }

    private boolean isDue(IssueLink link) {
        return !link.attempt().dueAt().isAfter(clock.instant());
    }

    private void sendForAsker(List<IssueLink> group) {
        try {
            delivery.send(group);
        } catch (JiraFailure.NeedsAuthorisation e) {
            group.forEach(this::withdraw);
            throw e;
        }
    }

    private void sendForAbsent(List<IssueLink> group) {
        try {
            delivery.send(group);
        } catch (JiraFailure.NeedsAuthorisation e) {
            group.forEach(link -> give(link, "oneonone.jira.error.authorise"));
        }
    }

    private void withdraw(IssueLink link) {
        links.change(
                link.actionId(),
                present -> present.filter(stored -> stored.state() != State.REQUESTED || !stored.isSameAttempt(link)));
    }

    /** Gives up what may no longer be done, saying why, and returns the rest. */
    private List<IssueLink> weed(List<IssueLink> asked) {
        var rest = new ArrayList<IssueLink>();
        for (var link : asked) {
            objection(link).ifPresentOrElse(reason -> give(link, reason), () -> rest.add(link));
        }
        return rest;
    }

    /** Looking for what was sent changes nothing in Jira, so there only the person's own sight of the page counts. */
    private Optional<String> objection(IssueLink link) {
        var item = items.byId(link.actionId());
        if (link.state() == State.REQUESTED) {
            if (item.filter(ActionItem::isOpen).isEmpty()) {
                return Optional.of("oneonone.jira.error.dropped");
            }
            if (link.attempt().askedAt().isBefore(clock.instant().minus(PATIENCE))) {
                return Optional.of("oneonone.jira.error.late");
            }
        }
        return item.filter(found -> pages.mayViewPage(link.actor(), found.pageId()))
                        .isPresent()
                ? Optional.empty()
                : Optional.of("oneonone.jira.error.gone");
    }

    /** Only what was certainly not sent may be given up; what was sent stays unsure. */
    private void give(IssueLink link, String reason) {
        links.change(
                link.actionId(),
                present -> present.map(stored -> {
                    if (stored.state() != link.state() || !stored.isSameAttempt(link)) {
                        return stored;
                    }
                    return stored.state() == State.REQUESTED
                            ? stored.failed(List.of(FieldMessage.reason(reason)))
                            : stored.in(State.UNSURE, stored.attempt().notFound(clock.instant()));
                }));
    }

    /** One link over which something unforeseen happens must not keep all others waiting. */
    private void carefully(List<IssueLink> group, Consumer<List<IssueLink>> work) {
        try {
            work.accept(group);
        } catch (RuntimeException e) {
            if (group.size() > 1) {
                group.forEach(link -> carefully(List.of(link), work));
            } else {
                log.warn("The issue of action item {} has to wait", group.get(0).actionId(), e);
                postpone(group.get(0));
            }
        }
    }

    private void postpone(IssueLink link) {
        try {
            links.change(link.actionId(), present -> present.map(stored -> stored.postponed(clock.instant())));
        } catch (RuntimeException e) {
            log.warn("The link of action item {} cannot be changed", link.actionId(), e);
        }
    }

    private static List<IssueLink> in(Collection<IssueLink> all, State state) {
        return all.stream().filter(link -> link.state() == state).toList();
    }

    private static void eachGroup(List<IssueLink> all, Consumer<List<IssueLink>> work) {
        all.stream()
                .collect(Collectors.groupingBy(link -> Map.entry(link.linkId(), link.actor())))
                .values()
                .forEach(work);
    }

    private List<IssueLink> inOrder(List<ActionItemId> ids) {
        var stored = byId(ids);
        return ids.stream().map(stored::get).filter(Objects::nonNull).toList();
    }

    private Map<ActionItemId, IssueLink> byId(List<ActionItemId> ids) {
        return links.of(ids).stream().collect(Collectors.toMap(IssueLink::actionId, Function.identity()));
    }

    private String token() {
        return random.ints(TOKEN_LENGTH, 0, TOKEN_LETTERS.length())
                .mapToObj(TOKEN_LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    /**
     * An order for one issue.
     *
     * @param again they looked, found no issue, and want it sent once more
     * @param terms asked for only if something has to be sent
     */
    public record Order(ActionItem item, PersonKey actor, boolean again, Supplier<Terms> terms) {}

    /** What to send, and where. */
    public record Terms(JiraLinkId linkId, IssueDraft draft) {}
}
