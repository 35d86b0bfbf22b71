package org.oneonone.jira;

import org.oneonone.person.Phrase;

/**
 * Why something was refused.
 *
 * @param field the id of the field at fault, empty if it is none
 * @param phrase the reason
 */
public record FieldMessage(String field, Phrase phrase) {
    /** What Jira said, in its own words. */
    public static FieldMessage said(String field, String text) {
        return new FieldMessage(field, Phrase.of("oneonone.jira.error.said", text));
    }

    /** A reason of our own that belongs to no field. */
    public static FieldMessage reason(String key) {
        return new FieldMessage("", Phrase.of(key));
    }
}
