package org.oneonone.jira;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oneonone.action.ActionItem;
import org.oneonone.person.People;
import org.oneonone.person.Person;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesStore;
import org.oneonone.template.SpaceSettings;
import org.oneonone.template.SpaceSettingsStore;
import org.springframework.stereotype.Component;

/** Fills in what a person left open when they asked for an issue, from the item and from what the space prefers. */
@Component
public class IssueDefaults {
    private static final int SUMMARY_LIMIT = 255;

    private final SeriesStore series;
    private final SpaceSettingsStore settings;
    private final People people;
    private final JiraGateway jira;

    public IssueDefaults(SeriesStore series, SpaceSettingsStore settings, People people, JiraGateway jira) {
        this.series = series;
        this.settings = settings;
        this.people = people;
        this.jira = jira;
    }

    /** The complete order for one item; what is missing is said once the terms are asked for. */
    public IssueCreation.Order order(ActionItem item, PersonKey actor, Wish wish) {
        return new IssueCreation.Order(item, actor, wish.again(), () -> terms(item, wish));
    }

    private IssueCreation.Terms terms(ActionItem item, Wish wish) {
        var preferred = preferred(item);
        var project = filled(wish.projectKey())
                .or(preferred::jiraProject)
                .orElseThrow(() -> Refusal.invalid("projectKey", "oneonone.jira.error.project"));
        var draft = new IssueDraft(
                project,
                filled(wish.issueType()).or(preferred::jiraIssueType),
                summary(item, wish),
                wish.description(),
                filled(wish.assignee()),
                // Saying "nobody" is a choice as well, and then the owner is not asked for.
                wish.assignee().isPresent()
                        ? Optional.empty()
                        : item.owner().map(key -> people.byKey(key).name()),
                wish.due().or(item::due),
                filled(wish.priority()),
                wish.labels().orElse(preferred.labels()),
                filled(wish.securityLevel()),
                wish.fields(),
                true);
        return new IssueCreation.Terms(site(wish.linkId(), preferred), draft);
    }

    /** What would be sent for an item if the person changed nothing. */
    public Proposal proposal(ActionItem item) {
        var preferred = preferred(item);
        return new Proposal(
                site(Optional.empty(), preferred),
                preferred.jiraProject(),
                preferred.jiraIssueType(),
                shortened(item.text()),
                item.due(),
                item.owner().map(people::byKey));
    }

    /** The Jira that is meant: the one that was named, else the one that the item's space prefers. */
    public JiraLinkId site(ActionItem item, Optional<String> named) {
        return site(named, preferred(item));
    }

    /** What the space of an item prefers. */
    private SpaceSettings preferred(ActionItem item) {
        return series.byId(item.seriesId())
                .map(Series::spaceKey)
                .map(settings::of)
                .orElse(SpaceSettings.NONE);
    }

    /** The Jira that was named, else the space's, else the primary one. */
    private JiraLinkId site(Optional<String> named, SpaceSettings preferred) {
        var sites = jira.sites();
        if (sites.isEmpty()) {
            throw Refusal.conflict("oneonone.jira.error.notlinked");
        }
        var wanted = filled(named).or(preferred::jiraLinkId).map(JiraLinkId::new);
        if (wanted.isEmpty()) {
            return sites.get(0).id();
        }
        return sites.stream()
                .map(JiraGateway.Site::id)
                .filter(wanted.get()::equals)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("linkId", "oneonone.jira.error.link"));
    }

    private static String summary(ActionItem item, Wish wish) {
        var summary = filled(wish.summary()).map(String::strip).orElseGet(() -> shortened(item.text()));
        if (summary.isEmpty()) {
            throw Refusal.invalid("summary", "oneonone.jira.error.summary");
        }
        if (summary.length() > SUMMARY_LIMIT) {
            throw Refusal.invalid("summary", "oneonone.jira.error.summary-long", SUMMARY_LIMIT);
        }
        return summary.replaceAll("\\s+", " ");
    }

    private static String shortened(String text) {
        if (text.length() <= SUMMARY_LIMIT) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(SUMMARY_LIMIT - 2)) ? SUMMARY_LIMIT - 2 : SUMMARY_LIMIT - 1;
        return text.substring(0, end) + "…";
    }

    private static Optional<String> filled(Optional<String> text) {
        return text.filter(value -> !value.isBlank());
    }

    /**
     * What a person asked for; everything may be left open.
     *
     * @param again they looked, found no issue, and want us to send once more
     */
    public record Wish(
            Optional<String> linkId,
            Optional<String> projectKey,
            Optional<String> issueType,
            Optional<String> summary,
            Optional<String> description,
            Optional<String> assignee,
            Optional<LocalDate> due,
            Optional<String> priority,
            Optional<List<String>> labels,
            Optional<String> securityLevel,
            Map<String, Object> fields,
            boolean again) {}

    /** What a person is shown before the first send. */
    public record Proposal(
            JiraLinkId linkId,
            Optional<String> projectKey,
            Optional<String> issueType,
            String summary,
            Optional<LocalDate> due,
            Optional<Person> owner) {}
}
