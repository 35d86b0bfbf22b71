package org.oneonone.template;

import java.util.OptionalInt;

/**
 * A new text for a template.
 *
 * @param text the text
 * @param comment why it changed; may be empty
 * @param base the version that its author started from; if given, a newer one is not overwritten
 */
public record TemplateEdit(TemplateText text, String comment, OptionalInt base) {}
