package org.oneonone.series;

import java.util.List;
import org.oneonone.person.PersonKey;

/**
 * The two people of a series. Every operation works from both seats; the roles only shape words and templates.
 *
 * @param lead the manager or mentor
 * @param partner the report or mentee
 */
public record Participants(PersonKey lead, PersonKey partner) {
    public Participants {
        if (lead.equals(partner)) {
            throw new IllegalArgumentException("A series needs two different people");
        }
    }

    public boolean contains(PersonKey person) {
        return lead.equals(person) || partner.equals(person);
    }

    /** The one who sits opposite; only for one of the two. */
    public PersonKey other(PersonKey person) {
        if (!contains(person)) {
            throw new IllegalArgumentException("Not a participant: " + person);
        }
        return lead.equals(person) ? partner : lead;
    }

    /** Both, the lead first. */
    public List<PersonKey> both() {
        return List.of(lead, partner);
    }
}
