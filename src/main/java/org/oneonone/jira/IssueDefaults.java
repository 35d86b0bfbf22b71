package org.oneonone.jira;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
                filled(wish.issueType()),
                summary(item, wish),
                filled(wish.description()),
                filled(wish.assignee()),
                date(wish).filter(date -> !isOwn(date, item)),
                filled(wish.priority()),
                wish.labels().orElse(List.of()),
                filled(wish.securityLevel()),
                wish.fields(),
                suggestions(item, wish, preferred),
                true);
        return new IssueCreation.Terms(site(wish.linkId(), preferred), draft);
    }

    /** Saying "nobody", "no date" or "no labels" is a choice as well, and then nothing is suggested. */
    private IssueDraft.Suggestions suggestions(ActionItem item, Wish wish, SpaceSettings preferred) {
        return new IssueDraft.Suggestions(
                preferred.jiraIssueType(),
                wish.assignee().isPresent()
                        ? Optional.empty()
                        : item.owner().map(key -> people.byKey(key).name()),
                item.due().filter(date -> wish.due().isEmpty() || date(wish).equals(item.due())),
                wish.labels().isPresent() ? List.of() : preferred.labels());
    }

    private static Optional<LocalDate> date(Wish wish) {
        try {
            return filled(wish.due()).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("due", "oneonone.jira.error.date");
        }
    }

    /** Whoever repeats the item's own date wishes nothing that Jira's screen must have. */
    private static boolean isOwn(LocalDate date, ActionItem item) {
        return item.due().filter(date::equals).isPresent();
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

    /** The Jira that was named, else the space's if it is still there, else the primary one. */
    private JiraLinkId site(Optional<String> named, SpaceSettings preferred) {
        var sites = jira.sites();
        if (sites.isEmpty()) {
            throw Refusal.conflict("oneonone.jira.error.notlinked");
        }
        var known = sites.stream().map(JiraGateway.Site::id).toList();
        var wanted = filled(named).map(JiraLinkId::new);
        if (wanted.filter(id -> !known.contains(id)).isPresent()) {
            throw Refusal.invalid("linkId", "oneonone.jira.error.link");
        }
        return wanted.or(() -> preferred.jiraLinkId().map(JiraLinkId::new).filter(known::contains))
                .orElse(known.get(0));
    }

    private static String summary(ActionItem item, Wish wish) {
        var summary = wish.summary().map(String::strip).orElseGet(() -> shortened(item.text()));
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
     * @param assignee a Jira user name, blank for nobody
     * @param due a date, blank for none
     * @param again they looked, found no issue, and want us to send once more
     */
    public record Wish(
            Optional<String> linkId,
            Optional<String> projectKey,
            Optional<String> issueType,
            Optional<String> summary,
            Optional<String> description,
            Optional<String> assignee,
            Optional<String> due,
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
