package org.oneonone.template.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZoneId;
import org.oneonone.template.MeetingTemplate;
import org.oneonone.template.SpaceSettings;
import org.oneonone.web.Wire;

/**
 * What a new series in a space starts from.
 *
 * @param template the key of the template that series without one of their own use
 * @param cadence a recurrence rule; null if the space has no opinion
 * @param durationMinutes how long meetings take
 * @param zone the time zone of whoever asks
 */
public record SpaceDefaultsJson(
        String template, @JsonInclude(JsonInclude.Include.ALWAYS) String cadence, int durationMinutes, String zone)
        implements Wire {
    static SpaceDefaultsJson of(SpaceSettings settings, MeetingTemplate usual, ZoneId zone) {
        return new SpaceDefaultsJson(
                usual.key().value(),
                settings.cadence().orElse(null),
                settings.durationMinutes().orElse(usual.durationMinutes()),
                zone.getId());
    }
}
