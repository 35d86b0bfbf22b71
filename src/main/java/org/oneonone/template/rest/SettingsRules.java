package org.oneonone.template.rest;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.oneonone.cadence.Cadence;
import org.oneonone.cadence.Recurrence;
import org.oneonone.excusal.HolidayCalendar;
import org.oneonone.excusal.HolidayStore;
import org.oneonone.jira.JiraGateway;
import org.oneonone.person.Phrase;
import org.oneonone.person.Refusal;
import org.oneonone.template.SpaceSettings;
import org.oneonone.template.TemplateKey;
import org.oneonone.template.Templates;
import org.springframework.stereotype.Component;

/**
 * Turns what an administrator sent into settings, or says which field cannot be used. An empty field means no choice.
 */
@Component
public class SettingsRules {
    private static final int FARTHEST_AHEAD = 30;
    private static final int MOST_LABELS = 10;
    private static final int LONGEST = 200;

    private final Templates templates;
    private final Recurrence recurrence;
    private final JiraGateway jira;
    private final HolidayStore holidays;
    private final Clock clock;

    SettingsRules(Templates templates, Recurrence recurrence, JiraGateway jira, HolidayStore holidays, Clock clock) {
        this.templates = templates;
        this.recurrence = recurrence;
        this.jira = jira;
        this.holidays = holidays;
        this.clock = clock;
    }

    SpaceSettings checked(String spaceKey, SpaceSettingsJson wanted) {
        return new SpaceSettings(
                template(spaceKey, wanted.template()),
                cadence(wanted.cadence()),
                number("durationMinutes", wanted.durationMinutes(), Cadence.SHORTEST_MINUTES, Cadence.LONGEST_MINUTES),
                new SpaceSettings.JiraDefaults(
                        link(wanted.jiraLinkId()),
                        project(wanted.jiraProject()),
                        issueType(wanted.jiraIssueType()),
                        labels(wanted.labels())),
                new SpaceSettings.Planning(
                        number("prepareDays", wanted.prepareDays(), 0, FARTHEST_AHEAD),
                        holidays(wanted.holidays()),
                        !Boolean.FALSE.equals(wanted.reminders())));
    }

    private Optional<TemplateKey> template(String spaceKey, String key) {
        Optional<TemplateKey> wanted = filled(key).map(text -> TemplateKey.parse("template", text));
        wanted.filter(known -> templates.current(spaceKey, known).isEmpty()).ifPresent(unknown -> {
            throw Refusal.invalid("template", "oneonone.template.error.unknown", unknown.value());
        });
        return wanted;
    }

    private Optional<String> cadence(String rule) {
        Optional<String> wanted = filled(rule);
        Optional<Phrase> objection = wanted.map(this::example).flatMap(recurrence::objectionTo);
        objection.ifPresent(phrase -> {
            throw Refusal.invalid("cadence", "oneonone.template.error.cadence", phrase);
        });
        return wanted;
    }

    /** A cadence that begins now and follows the rule, as a new series would. */
    private Cadence example(String rule) {
        return new Cadence(Optional.of(rule), LocalDateTime.now(clock), clock.getZone(), Cadence.LONGEST_MINUTES);
    }

    private Optional<String> link(String id) {
        Optional<String> wanted = filled(id);
        wanted.filter(link -> jira.sites().stream()
                        .noneMatch(site -> site.id().value().equals(link)))
                .ifPresent(unknown -> {
                    throw Refusal.invalid("jiraLinkId", "oneonone.template.error.link");
                });
        return wanted;
    }

    private OptionalLong holidays(String id) {
        return filled(id)
                .map(wanted -> holidays.calendars().stream()
                        .map(HolidayCalendar::id)
                        .filter(known -> known.toString().equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid("holidays", "oneonone.template.error.holidays")))
                .map(known -> OptionalLong.of(known.value()))
                .orElseGet(OptionalLong::empty);
    }

    private static Optional<String> project(String key) {
        Optional<String> wanted = filled(key);
        wanted.filter(text -> !text.matches("[A-Z][A-Z0-9_]{1,99}")).ifPresent(odd -> {
            throw Refusal.invalid("jiraProject", "oneonone.template.error.project");
        });
        return wanted;
    }

    private static Optional<String> issueType(String type) {
        Optional<String> wanted = filled(type);
        wanted.filter(text -> text.length() > LONGEST).ifPresent(odd -> {
            throw Refusal.invalid("jiraIssueType", "oneonone.template.error.issue-type");
        });
        return wanted;
    }

    private static List<String> labels(List<String> labels) {
        List<String> wanted = labels == null ? List.of() : labels;
        if (wanted.size() > MOST_LABELS || !wanted.stream().allMatch(SettingsRules::isLabel)) {
            throw Refusal.invalid("labels", "oneonone.template.error.labels", Integer.toString(MOST_LABELS));
        }
        return wanted.stream().distinct().toList();
    }

    private static boolean isLabel(String label) {
        return label != null && label.length() <= LONGEST && label.matches("\\S+");
    }

    private static OptionalInt number(String field, Integer value, int least, int most) {
        if (value == null) {
            return OptionalInt.empty();
        }
        if (value < least || value > most) {
            throw Refusal.invalid(field, "oneonone.web.error.number", Integer.toString(least), Integer.toString(most));
        }
        return OptionalInt.of(value);
    }

    private static Optional<String> filled(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}
