package org.oneonone.jira;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemId;
import org.oneonone.jira.IssueLink.State;
import org.oneonone.person.PersonKey;
import org.springframework.stereotype.Component;

/** Makes exactly one Jira issue for an action item, however often and from wherever it is asked for. */
@Component
public class IssueCreation {
    /** Whoever asked is at work during this time; after it the job takes over. */
    private static final Duration HEAD_START = Duration.ofSeconds(5);

    private static final String TOKEN_LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int TOKEN_LENGTH = 13;
    private static final int BATCH = 500;

    private final IssueLinkStore links;
    private final IssueDelivery delivery;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public IssueCreation(IssueLinkStore links, IssueDelivery delivery, Clock clock) {
        this.links = links;
        this.delivery = delivery;
        this.clock = clock;
    }

    /**
     * Makes issues for items that have none, all in the same Jira and as the same person, and returns how all of them
     * stand now, in the order asked for.
     *
     * @throws JiraFailure.NeedsAuthorisation if the person has to authorise first; then nothing was kept
     */
    public List<IssueLink> create(List<Order> orders) {
        var entered = orders.stream().map(this::enter).toList();
        var asker = orders.get(0).actor();
        eachGroup(in(entered, State.REQUESTED), group -> send(group, asker));
        var ids = entered.stream().map(IssueLink::actionId).toList();
        eachGroup(in(links.of(ids), State.UNSURE), delivery::lookUp);
        return inOrder(ids);
    }

    /** Goes on where somebody stopped half-way; the predicate says whether the person may still have it done. */
    public void recover(Predicate<IssueLink> mayStill) {
        var unfinished = links.unfinished(clock.instant(), BATCH);
        unfinished.stream().filter(mayStill.negate()).forEach(link -> give(link, "oneonone.jira.error.gone"));
        var ours = unfinished.stream().filter(mayStill).toList();
        eachGroup(in(ours, State.REQUESTED), group -> {
            try {
                delivery.send(group);
            } catch (JiraFailure.NeedsAuthorisation e) {
                group.forEach(link -> give(link, "oneonone.jira.error.authorise"));
            }
        });
        eachGroup(ours.stream().filter(link -> link.state() != State.REQUESTED).toList(), delivery::lookUp);
    }

    /** Lets go of an issue; in Jira nothing changes. */
    public void unlink(ActionItemId id) {
        links.change(id, present -> present.filter(link -> link.state() == State.CREATING));
    }

    private IssueLink enter(Order order) {
        return links.change(order.item().id(), present -> present.filter(link -> !mayStartOver(link, order))
                        .or(() -> Optional.of(IssueLink.requested(
                                order,
                                new IssueLink.Attempt(token(), clock.instant().plus(HEAD_START), 0)))))
                .orElseThrow();
    }

    private static boolean mayStartOver(IssueLink link, Order order) {
        return link.state() == State.FAILED
                || (link.state() == State.UNSURE && link.attempt().isExhausted() && order.again());
    }

    private void send(List<IssueLink> group, PersonKey asker) {
        try {
            delivery.send(group);
        } catch (JiraFailure.NeedsAuthorisation e) {
            if (group.get(0).actor().equals(asker)) {
                group.forEach(this::withdraw);
                throw e;
            }
            // It is somebody else's earlier request that lacks it; the one who asks now may ask for themselves.
            group.forEach(link -> give(link, "oneonone.jira.error.authorise"));
        }
    }

    private void withdraw(IssueLink link) {
        links.change(
                link.actionId(),
                present -> present.filter(stored -> stored.state() != State.REQUESTED
                        || !stored.attempt().token().equals(link.attempt().token())));
    }

    /** Only what was certainly not sent may be given up; what was sent stays unsure. */
    private void give(IssueLink link, String reason) {
        links.change(
                link.actionId(),
                present -> present.map(stored -> stored.state() == State.REQUESTED
                        ? stored.failed(List.of(FieldMessage.reason(reason)))
                        : stored.in(State.UNSURE, stored.attempt().notFound(clock.instant()))));
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
        var stored = links.of(ids).stream().collect(Collectors.toMap(IssueLink::actionId, link -> link));
        return ids.stream().map(stored::get).toList();
    }

    private String token() {
        return random.ints(TOKEN_LENGTH, 0, TOKEN_LETTERS.length())
                .mapToObj(TOKEN_LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    /** A complete order for one issue. */
    public record Order(ActionItem item, JiraLinkId linkId, PersonKey actor, IssueDraft draft, boolean again) {}
}
