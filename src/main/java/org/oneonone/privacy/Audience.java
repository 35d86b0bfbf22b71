package org.oneonone.privacy;

import java.util.List;
import java.util.Set;
import org.oneonone.person.PersonKey;

/**
 * Who can read a page by its own restrictions and those it inherits. Confluence's super group comes on top of every
 * audience; whoever prints one says so.
 *
 * @param people named readers who can in fact see the page
 * @param groups groups whose members can read it; of several in one entry only members of all of them
 * @param hasMoreGroups whether further combinations of groups can read it, too many to name
 * @param isOpen whether nothing restricts the page, so that everybody in its space can read it
 */
public record Audience(List<PersonKey> people, List<Set<String>> groups, boolean hasMoreGroups, boolean isOpen) {
    public Audience {
        people = List.copyOf(people);
        groups = List.copyOf(groups);
    }
}
