package org.oneonone.template;

import java.util.Optional;

/**
 * The rhythm that suits a template.
 *
 * @param cadence a recurrence rule; empty for meetings that are held once or when needed
 * @param durationMinutes how long such a meeting usually takes
 */
public record TemplateHint(Optional<String> cadence, int durationMinutes) {}
