package org.oneonone.template;

/**
 * Where a saved text holds.
 *
 * @param name a space's key, or {@link #GLOBAL}'s name, which no space can have
 */
public record TemplateScope(String name) {
    /** All spaces. */
    public static final TemplateScope GLOBAL = new TemplateScope("*");

    public static TemplateScope space(String spaceKey) {
        return new TemplateScope(spaceKey);
    }
}
