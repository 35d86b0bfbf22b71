package org.oneonone.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.jira.ExampleLinks.JIRA;
import static org.oneonone.jira.ExampleLinks.NOW;
import static org.oneonone.jira.ExampleLinks.issue;
import static org.oneonone.jira.ExampleLinks.link;
import static org.oneonone.jira.ExampleLinks.linked;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.oneonone.action.ActionItemId;
import org.oneonone.jira.IssueLink.State;
import org.oneonone.person.PersonKey;

/** What every store of issue links does. */
public abstract class IssueLinkStoreContract {
    protected abstract IssueLinkStore store();

    @Test
    public void keepsEveryPartOfALink() {
        var draft = new IssueDraft(
                "OPS",
                Optional.of("3"),
                "s",
                Optional.of("d"),
                Optional.of("fred"),
                Optional.of(LocalDate.parse("2026-12-24")),
                Optional.of("2"),
                List.of("a", "b"),
                Optional.of("10000"),
                Map.of("customfield_1", Map.of("value", "A"), "n", 3),
                new IssueDraft.Suggestions(
                        Optional.of("Task"),
                        Optional.of("ravi"),
                        Optional.of(LocalDate.parse("2026-12-10")),
                        List.of("c")),
                false);
        var full = linked(1, issue("10000", "OPS-7", JiraIssue.Category.INDETERMINATE))
                .with(draft)
                .agreeing(true);
        var failed = link(2, State.REQUESTED).failed(List.of(FieldMessage.said("summary", "It's {wrong}")));

        keep(full);
        keep(failed);

        assertThat(store().of(new ActionItemId(1))).contains(full);
        assertThat(store().of(new ActionItemId(2))).contains(failed);
        assertThat(store().of(List.of(new ActionItemId(2), new ActionItemId(1), new ActionItemId(3))))
                .containsExactlyInAnyOrder(full, failed);
    }

    @Test
    public void aChangeSeesWhatIsThereAndMayLeaveItOrRemoveIt() {
        keep(link(1, State.REQUESTED));

        assertThat(store().change(new ActionItemId(1), present -> present)).contains(link(1, State.REQUESTED));
        assertThat(store().change(new ActionItemId(1), present -> Optional.empty()))
                .isEmpty();

        assertThat(store().of(new ActionItemId(1))).isEmpty();
        assertThat(store().change(new ActionItemId(1), present -> present)).isEmpty();
    }

    @Test
    public void whatIsUnfinishedIsTakenUpWhenItIsDue() {
        keep(link(1, State.REQUESTED));
        keep(link(2, State.CREATING));
        keep(link(3, State.UNSURE));
        keep(link(4, State.FAILED));
        keep(linked(5, issue("1", "OPS-1", JiraIssue.Category.NEW)));

        assertThat(store().unfinished(NOW, 10))
                .extracting(IssueLink::actionId)
                .extracting(ActionItemId::value)
                .containsExactly(1L, 2L, 3L);
        assertThat(store().unfinished(NOW, 2)).hasSize(2);
        assertThat(store().unfinished(NOW.minusSeconds(1), 10)).isEmpty();
    }

    @Test
    public void aWayBackIsOwedUntilItIsThereOrGivenUp() {
        keep(owing(1, NOW.plusSeconds(9)));
        keep(owing(2, NOW));
        keep(linked(3, issue("3", "OPS-3", JiraIssue.Category.NEW))
                .in(State.LINKED, owing(3, NOW).attempt().closed()));
        keep(link(4, State.UNSURE));

        assertThat(store().owingBackLinks(NOW.plusSeconds(9), 10))
                .extracting(link -> link.actionId().value())
                .containsExactly(2L, 1L);
        assertThat(store().owingBackLinks(NOW.plusSeconds(8), 10)).hasSize(1);
        assertThat(store().owingBackLinks(NOW.plusSeconds(9), 1)).hasSize(1);
        assertThat(store().owingBackLinks(Instant.parse("2099-01-01T00:00:00Z"), 10))
                .hasSize(2);
    }

    private static IssueLink owing(long item, Instant from) {
        var link = linked(item, issue(Long.toString(item), "OPS-" + item, JiraIssue.Category.NEW));
        return link.in(State.LINKED, link.attempt().owingBackLink(from));
    }

    @Test
    public void linksToFollowStandByTheirMakersAndComeInPages() {
        keep(by("key-maya", linked(4, issue("4", "OPS-4", JiraIssue.Category.NEW))));
        keep(by("key-ravi", linked(3, issue("3", "OPS-3", JiraIssue.Category.NEW))));
        keep(by(
                "key-maya",
                linked(2, issue("2", "OPS-2", JiraIssue.Category.NEW)).unavailable()));
        keep(by("key-ravi", linked(1, issue("1", "OPS-1", JiraIssue.Category.NEW))));
        keep(link(5, State.REQUESTED));

        assertThat(pagesOf(10)).containsExactly(2L, 4L, 1L, 3L);
        assertThat(pagesOf(3)).containsExactly(2L, 4L, 1L, 3L);
        assertThat(pagesOf(1)).containsExactly(2L, 4L, 1L, 3L);
    }

    private List<Long> pagesOf(int size) {
        var all = new ArrayList<Long>();
        var last = Optional.<IssueLink>empty();
        do {
            var page = store().followed(last, size);
            page.forEach(link -> all.add(link.actionId().value()));
            last = page.stream().reduce((one, other) -> other);
        } while (last.isPresent());
        return all;
    }

    private static IssueLink by(String maker, IssueLink link) {
        return ExampleLinks.by(new PersonKey(maker), link);
    }

    @Test
    public void theLinksOfAnIssueAreFoundByItsNumberInItsJira() {
        keep(linked(1, issue("10000", "OPS-1", JiraIssue.Category.NEW)));
        keep(linked(2, issue("10001", "OPS-2", JiraIssue.Category.NEW)));
        keep(link(3, State.REQUESTED));

        assertThat(store().ofIssue(JIRA, "10001"))
                .extracting(IssueLink::actionId)
                .containsExactly(new ActionItemId(2));
        assertThat(store().ofIssue(new JiraLinkId("jira-2"), "10001")).isEmpty();
        assertThat(store().alone(JIRA, "10001", () -> "done")).isEqualTo("done");
    }

    private void keep(IssueLink link) {
        store().change(link.actionId(), present -> Optional.of(link));
    }
}
