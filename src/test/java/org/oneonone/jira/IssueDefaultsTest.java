package org.oneonone.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.oneonone.jira.ExampleLinks.JIRA;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.fortnightly;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ExampleItems;
import org.oneonone.person.Refusal;
import org.oneonone.series.ExampleSeries;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.template.ExampleTemplates;
import org.oneonone.template.SpaceSettings;
import org.oneonone.template.SpaceSettingsStore;
import org.oneonone.testing.ExamplePeople;

public class IssueDefaultsTest {
    private static final Optional<String> OPEN = Optional.empty();
    private static final LocalDate OWN_DATE = LocalDate.parse("2026-12-10");

    private final InMemorySeriesStore series = new InMemorySeriesStore();
    private final SpaceSettingsStore settings = ExampleTemplates.settings();
    private final IssueDefaults defaults = new IssueDefaults(series, settings, new ExamplePeople(), new FakeJira());
    private final ActionItem item = ExampleItems.open(1, "Send the offer");

    @Before
    public void theSpacePrefersOps() {
        series.create(ExampleSeries.terms(fortnightly()));
        prefer(Optional.empty());
    }

    @Test
    public void whatIsLeftOpenIsOnlySuggested() {
        var draft = terms(OPEN, OPEN, OPEN).draft();

        assertThat(draft.projectKey()).isEqualTo("OPS");
        assertThat(draft.summary()).isEqualTo("Send the offer");
        assertThat(draft.issueType()).isEmpty();
        assertThat(draft.assignee()).isEmpty();
        assertThat(draft.due()).isEmpty();
        assertThat(draft.labels()).isEmpty();
        assertThat(draft.suggestions())
                .isEqualTo(new IssueDraft.Suggestions(
                        Optional.of("Task"), Optional.of("ravi"), Optional.of(OWN_DATE), List.of("one-on-one")));
    }

    @Test
    public void anEmptyFieldIsAChoiceAndABlankSummaryIsNone() {
        var draft = terms(OPEN, Optional.of(""), Optional.of("")).draft();

        assertThat(draft.suggestions().owner()).isEmpty();
        assertThat(draft.suggestions().due()).isEmpty();
        assertThat(refusedField(Optional.of("  "), OPEN, OPEN)).isEqualTo("summary");
    }

    @Test
    public void anotherDateIsAWishAndTheItemsOwnIsNone() {
        assertThat(terms(OPEN, OPEN, Optional.of("2026-12-24")).draft().due()).contains(LocalDate.parse("2026-12-24"));
        assertThat(terms(OPEN, OPEN, Optional.of("2026-12-24"))
                        .draft()
                        .suggestions()
                        .due())
                .isEmpty();
        assertThat(terms(OPEN, OPEN, Optional.of("2026-12-10")).draft().due()).isEmpty();
        assertThat(terms(OPEN, OPEN, Optional.of("2026-12-10"))
                        .draft()
                        .suggestions()
                        .due())
                .contains(OWN_DATE);
        assertThat(refusedField(OPEN, OPEN, Optional.of("soon"))).isEqualTo("due");
    }

    @Test
    public void aPreferredLinkThatIsGoneGivesWayToThePrimaryOne() {
        prefer(Optional.of("gone"));

        assertThat(defaults.proposal(item).linkId()).isEqualTo(JIRA);
        assertThat(terms(OPEN, OPEN, OPEN).linkId()).isEqualTo(JIRA);
    }

    @Test
    public void aNamedLinkHasToBeThere() {
        var order = defaults.order(item, MAYA, wish(Optional.of("gone"), OPEN, OPEN, OPEN));

        assertThat(catchThrowableOfType(Refusal.class, () -> order.terms().get())
                        .field())
                .isEqualTo("linkId");
    }

    private void prefer(Optional<String> link) {
        settings.save(
                "TEAM",
                new SpaceSettings(
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        new SpaceSettings.JiraDefaults(
                                link, Optional.of("OPS"), Optional.of("Task"), List.of("one-on-one")),
                        SpaceSettings.Planning.NONE));
    }

    private IssueCreation.Terms terms(Optional<String> summary, Optional<String> assignee, Optional<String> due) {
        return defaults.order(item, MAYA, wish(Optional.empty(), summary, assignee, due))
                .terms()
                .get();
    }

    private String refusedField(Optional<String> summary, Optional<String> assignee, Optional<String> due) {
        return catchThrowableOfType(Refusal.class, () -> terms(summary, assignee, due))
                .field();
    }

    private static IssueDefaults.Wish wish(
            Optional<String> link, Optional<String> summary, Optional<String> assignee, Optional<String> due) {
        return new IssueDefaults.Wish(
                link,
                Optional.empty(),
                Optional.empty(),
                summary,
                Optional.empty(),
                assignee,
                due,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                false);
    }
}
