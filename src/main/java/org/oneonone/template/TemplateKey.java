package org.oneonone.template;

import org.oneonone.person.Refusal;

/**
 * The name by which requests and rows refer to a template.
 *
 * @param value lower-case words joined by hyphens
 */
public record TemplateKey(String value) {
    private static final int LONGEST = 60;

    public TemplateKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A template's key must not be empty");
        }
    }

    /** What a person typed, refused in their words if no template could be called that. */
    public static TemplateKey parse(String field, String text) {
        if (text == null || text.length() > LONGEST || !text.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw Refusal.invalid(field, "oneonone.template.error.key");
        }
        return new TemplateKey(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
