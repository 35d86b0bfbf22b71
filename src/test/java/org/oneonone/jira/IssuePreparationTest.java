package org.oneonone.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.oneonone.jira.ExampleLinks.JIRA;
import static org.oneonone.jira.ExampleLinks.draft;
import static org.oneonone.series.ExampleSeries.MAYA;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class IssuePreparationTest {
    private final FakeJira jira = new FakeJira();
    private final IssuePreparation preparation = new IssuePreparation(jira, JIRA, MAYA);

    @Test
    public void suggestionsFillWhatWasLeftOpen() {
        var fitted = preparation.prepare(draft("Send the offer"));

        assertThat(fitted.issueType()).contains("3");
        assertThat(fitted.assignee()).contains("ravi");
        assertThat(fitted.due()).contains(LocalDate.parse("2026-12-10"));
        assertThat(fitted.labels()).containsExactly("one-on-one");
        assertThat(fitted.labelled()).isTrue();
    }

    @Test
    public void suggestionsThatTheScreenDoesNotTakeAreLeftOut() {
        jira.screen("summary");

        var fitted = preparation.prepare(draft("Send the offer"));

        assertThat(fitted.assignee()).isEmpty();
        assertThat(fitted.due()).isEmpty();
        assertThat(fitted.labels()).isEmpty();
        assertThat(fitted.labelled()).isFalse();
    }

    @Test
    public void wishesThatTheScreenDoesNotTakeAreRefusedByTheirNames() {
        jira.screen("summary");

        assertThat(refusedFields(wishing(Optional.empty())))
                .containsExactly("assignee", "description", "due", "labels", "priority", "securityLevel");
    }

    @Test
    public void anIssueTypeThatIsNotThereIsRefusedAndNotReplaced() {
        assertThat(refusedFields(wishing(Optional.of("Tsak")))).containsExactly("issueType");
    }

    @Test
    public void aSubTaskCannotStandOnItsOwn() {
        assertThat(refusedFields(wishing(Optional.of("Part")))).containsExactly("issueType");
        assertThat(refusedFields(wishing(Optional.of("5")))).containsExactly("issueType");
    }

    @Test
    public void theUsualTypeOfTheSpaceIsOnlyASuggestion() {
        assertThat(preparation.prepare(suggesting("bug")).issueType()).contains("1");
        assertThat(preparation.prepare(suggesting("Story")).issueType()).contains("3");
    }

    private List<String> refusedFields(IssueDraft draft) {
        var refused = catchThrowableOfType(JiraFailure.Refused.class, () -> preparation.prepare(draft));
        return refused.messages().stream().map(FieldMessage::field).toList();
    }

    private static IssueDraft wishing(Optional<String> type) {
        return new IssueDraft(
                "OPS",
                type,
                "Send the offer",
                Optional.of("words"),
                Optional.of("ravi"),
                Optional.of(LocalDate.parse("2026-12-10")),
                Optional.of("High"),
                List.of("label"),
                Optional.of("10000"),
                Map.of(),
                IssueDraft.Suggestions.NONE,
                true);
    }

    private static IssueDraft suggesting(String type) {
        return new IssueDraft(
                "OPS",
                Optional.empty(),
                "Send the offer",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Map.of(),
                new IssueDraft.Suggestions(Optional.of(type), Optional.empty(), Optional.empty(), List.of()),
                true);
    }
}
