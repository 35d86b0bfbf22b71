package org.oneonone.template.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.oneonone.excusal.HolidayStore;
import org.oneonone.jira.JiraGateway;
import org.oneonone.template.MeetingTemplate;
import org.oneonone.template.SpaceSettings;
import org.oneonone.template.SpaceSettingsStore;
import org.oneonone.template.TemplateKey;
import org.oneonone.template.Templates;
import org.oneonone.web.Access;
import org.oneonone.web.Screen;
import org.springframework.stereotype.Component;

/** Prints a space's settings and the texts of its templates as forms. */
@Component
public class SettingsView {
    private static final List<String> RHYTHMS =
            List.of("FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2", "FREQ=MONTHLY", "FREQ=WEEKLY;INTERVAL=6");

    private final Access access;
    private final SpaceSettingsStore settings;
    private final Templates templates;
    private final JiraGateway jira;
    private final HolidayStore holidays;
    private final Screen screen;

    SettingsView(
            Access access,
            SpaceSettingsStore settings,
            Templates templates,
            JiraGateway jira,
            HolidayStore holidays,
            Screen screen) {
        this.access = access;
        this.settings = settings;
        this.templates = templates;
        this.jira = jira;
        this.holidays = holidays;
        this.screen = screen;
    }

    String html(String spaceKey) {
        access.requireSpaceAdmin(spaceKey);
        SpaceSettings chosen = settings.of(spaceKey);
        Map<String, Object> values = new HashMap<>();
        values.put("spaceKey", spaceKey);
        values.put("links", links(chosen));
        values.put("project", chosen.jiraProject().orElse(""));
        values.put("issueType", chosen.jiraIssueType().orElse(""));
        values.put("labels", String.join(" ", chosen.labels()));
        values.put("rhythms", RHYTHMS);
        values.put("cadence", chosen.cadence().orElse(""));
        values.put("minutes", number(chosen.durationMinutes().orElse(0)));
        values.put("prepareDays", prepareDays(chosen));
        values.put("reminds", chosen.reminds());
        values.put("calendars", calendars(chosen));
        values.put("templates", templates(spaceKey, chosen));
        return screen.html("templates/page/space-settings-content.html.vm", "oneonone.template", values);
    }

    private List<Map<String, Object>> links(SpaceSettings chosen) {
        return jira.sites().stream()
                .map(site -> Map.<String, Object>of(
                        "id", site.id().value(),
                        "name", site.name(),
                        "isChosen",
                                chosen.jiraLinkId()
                                        .filter(site.id().value()::equals)
                                        .isPresent()))
                .toList();
    }

    private List<Map<String, Object>> calendars(SpaceSettings chosen) {
        return holidays.calendars().stream()
                .map(calendar -> Map.<String, Object>of(
                        "id", calendar.id().toString(),
                        "name", calendar.name(),
                        "isChosen",
                                chosen.holidays()
                                        .equals(OptionalLong.of(calendar.id().value()))))
                .toList();
    }

    private List<Map<String, Object>> templates(String spaceKey, SpaceSettings chosen) {
        return templates.all(spaceKey).stream()
                .map(template -> template(template, chosen))
                .toList();
    }

    private static Map<String, Object> template(MeetingTemplate template, SpaceSettings chosen) {
        String key = template.key().value();
        return Map.of(
                "key", key,
                "name", template.name(),
                "description", template.description(),
                "isChosen",
                        chosen.defaultTemplate()
                                .map(TemplateKey::value)
                                .filter(key::equals)
                                .isPresent());
    }

    private static String prepareDays(SpaceSettings chosen) {
        return chosen.prepareDays().isPresent()
                ? Integer.toString(chosen.prepareDays().getAsInt())
                : "";
    }

    private static String number(int value) {
        return value == 0 ? "" : Integer.toString(value);
    }
}
