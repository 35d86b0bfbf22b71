package org.oneonone.sandbox.front.blueprint;

/**
 * A page of a blueprint's wizard, as the dialog's script gets it.
 *
 * @param templateKey name of the function that prints its form
 * @param last whether its button creates
 */
public record WizardPage(
        String id,
        String templateKey,
        String title,
        String descriptionHeader,
        String descriptionContent,
        boolean last) {}
