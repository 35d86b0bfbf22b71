package org.oneonone.template;

import java.time.Instant;
import org.oneonone.person.PersonKey;

/**
 * One saved text of a template; versions are only ever added.
 *
 * @param key the template
 * @param number counts from 1 within a scope
 * @param text what was saved
 * @param author who saved it
 * @param savedAt when
 * @param comment why, in the author's words; may be empty
 */
public record TemplateVersion(
        TemplateKey key, int number, TemplateText text, PersonKey author, Instant savedAt, String comment) {}
