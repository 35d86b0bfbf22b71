package org.oneonone.sandbox.front.blueprint;

import java.util.List;
import java.util.Optional;

/**
 * An entry of the Create dialog.
 *
 * @param itemKey complete key of the web-item, under which scripts register their wizard
 * @param blueprintKey complete key of the blueprint, none for an entry that only a script serves
 * @param wizard the pages that ask before, none if the page is created at once
 */
public record CreateEntry(
        String itemKey,
        Optional<String> blueprintKey,
        String name,
        String description,
        Optional<String> iconUrl,
        String createResult,
        List<WizardPage> wizard) {
    public CreateEntry {
        wizard = List.copyOf(wizard);
    }
}
