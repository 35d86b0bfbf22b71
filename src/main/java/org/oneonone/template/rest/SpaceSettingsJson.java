package org.oneonone.template.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.oneonone.template.SpaceSettings;
import org.oneonone.template.TemplateKey;
import org.oneonone.web.Wire;

/**
 * A space's settings on the wire; null means that nobody chose.
 *
 * @param template the key of the default template
 * @param cadence the recurrence rule that new series start from
 * @param durationMinutes the length that new series start from
 * @param jiraLinkId the application link
 * @param jiraProject the key of a project
 * @param jiraIssueType the id or name of an issue type
 * @param labels what each issue is marked with
 * @param prepareDays how many business days ahead pages are made by themselves, 0 for never; without a choice 2
 * @param reminders whether people are reminded by mail; without a choice they are
 * @param holidays the id of a calendar of public holidays
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SpaceSettingsJson(
        String template,
        String cadence,
        Integer durationMinutes,
        String jiraLinkId,
        String jiraProject,
        String jiraIssueType,
        List<String> labels,
        Integer prepareDays,
        Boolean reminders,
        String holidays)
        implements Wire {
    static SpaceSettingsJson of(SpaceSettings settings) {
        return new SpaceSettingsJson(
                settings.defaultTemplate().map(TemplateKey::value).orElse(null),
                settings.cadence().orElse(null),
                settings.durationMinutes().isPresent()
                        ? settings.durationMinutes().getAsInt()
                        : null,
                settings.jiraLinkId().orElse(null),
                settings.jiraProject().orElse(null),
                settings.jiraIssueType().orElse(null),
                settings.labels(),
                settings.prepareDays().isPresent() ? settings.prepareDays().getAsInt() : null,
                settings.reminds(),
                settings.holidays().isPresent()
                        ? Long.toString(settings.holidays().getAsLong())
                        : null);
    }
}
