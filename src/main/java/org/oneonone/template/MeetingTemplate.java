package org.oneonone.template;

import java.util.Optional;

/**
 * The shape of a meeting page for one purpose, as it is in force in one space.
 *
 * @param key its name for programs
 * @param text what people read and edit
 * @param version the number of the text in force; 0 is the text that the plugin ships
 * @param source who wrote the text in force
 * @param hint the rhythm that suits it
 * @param enabled whether new meetings may use it
 */
public record MeetingTemplate(
        TemplateKey key, TemplateText text, int version, Source source, Hint hint, boolean enabled) {
    public String name() {
        return text.name();
    }

    public String description() {
        return text.description();
    }

    public String body() {
        return text.body();
    }

    public Optional<String> cadenceHint() {
        return hint.cadence();
    }

    public int durationMinutes() {
        return hint.durationMinutes();
    }

    /**
     * The rhythm that suits a template.
     *
     * @param cadence a recurrence rule; empty for meetings that are held once or when needed
     * @param durationMinutes how long such a meeting usually takes
     */
    public record Hint(Optional<String> cadence, int durationMinutes) {}

    /** Where the text in force comes from; a nearer source hides a farther one. */
    public enum Source {
        /** Shipped with the plugin. */
        PLUGIN,
        /** Set for all spaces. */
        GLOBAL,
        /** Set for one space. */
        SPACE
    }
}
