package org.oneonone.template.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.oneonone.template.MeetingTemplate;
import org.oneonone.web.Wire;

/**
 * A template on the wire.
 *
 * @param key its name for programs
 * @param name what lists call it
 * @param description one sentence on its purpose
 * @param body storage format; left out of lists
 * @param enabled whether new meetings may use it
 * @param version the number of the text in force; 0 for the shipped one
 * @param source who wrote the text in force
 * @param cadenceHint a recurrence rule that suits it, null for meetings held once or when needed
 * @param durationMinutes how long such a meeting usually takes
 */
public record TemplateJson(
        String key,
        String name,
        String description,
        String body,
        boolean enabled,
        int version,
        String source,
        @JsonInclude(JsonInclude.Include.ALWAYS) String cadenceHint,
        int durationMinutes)
        implements Wire {
    static TemplateJson listed(MeetingTemplate template) {
        return of(template, null);
    }

    static TemplateJson whole(MeetingTemplate template) {
        return of(template, template.body());
    }

    private static TemplateJson of(MeetingTemplate template, String body) {
        return new TemplateJson(
                template.key().value(),
                template.name(),
                template.description(),
                body,
                template.enabled(),
                template.version(),
                template.source().name(),
                template.cadenceHint().orElse(null),
                template.durationMinutes());
    }
}
