package org.oneonone.person;

import java.util.Optional;

/** What people may do in spaces. A space that is not there allows nothing. */
public interface SpaceRights {
    /**
     * The key of a space that the person may see, as the space itself writes it, which is the only form to keep or to
     * compare: Confluence finds spaces without regard to case.
     */
    Optional<String> visibleSpace(PersonKey person, String spaceKey);

    boolean mayCreatePages(PersonKey person, String spaceKey);

    default boolean mayView(PersonKey person, String spaceKey) {
        return visibleSpace(person, spaceKey).isPresent();
    }
}
