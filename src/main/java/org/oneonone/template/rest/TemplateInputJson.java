package org.oneonone.template.rest;

import java.util.Optional;
import java.util.OptionalInt;
import org.oneonone.template.MeetingTemplate;
import org.oneonone.template.TemplateText;
import org.oneonone.template.Templates;
import org.oneonone.web.Wire;

/**
 * A new text for a template; name and description stay as they are if they are missing.
 *
 * @param name what lists call it
 * @param description one sentence on its purpose
 * @param body storage format
 * @param comment why it changed
 * @param version the version that was edited; if given, a newer one is not overwritten
 */
public record TemplateInputJson(String name, String description, String body, String comment, Integer version)
        implements Wire {
    Templates.Edit over(MeetingTemplate present) {
        return new Templates.Edit(
                text(present),
                Optional.ofNullable(comment).orElse(""),
                version == null ? OptionalInt.empty() : OptionalInt.of(version));
    }

    TemplateText text(MeetingTemplate present) {
        return new TemplateText(
                Optional.ofNullable(name).orElse(present.name()),
                Optional.ofNullable(description).orElse(present.description()),
                Optional.ofNullable(body).orElse(""));
    }
}
