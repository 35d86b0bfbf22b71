package org.oneonone.person;

/** What people may do in spaces. A space that is not there allows nothing. */
public interface SpaceRights {
    boolean mayView(PersonKey person, String spaceKey);

    boolean mayCreatePages(PersonKey person, String spaceKey);
}
