package org.oneonone.template;

/**
 * What people may edit in a template.
 *
 * @param name what lists call it
 * @param description one sentence on its purpose
 * @param body storage format, with variables
 */
public record TemplateText(String name, String description, String body) {}
