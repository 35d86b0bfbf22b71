package org.oneonone.sandbox.front.blueprint;

/** A page of a blueprint's wizard, as the dialog's script gets it; the button of the last one creates. */
public record WizardPage(
        String id,
        String templateKey,
        String title,
        String descriptionHeader,
        String descriptionContent,
        boolean last) {}
