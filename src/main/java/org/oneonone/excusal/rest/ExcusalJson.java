package org.oneonone.excusal.rest;

import org.oneonone.excusal.Leave;
import org.oneonone.excusal.TimeAway;
import org.oneonone.person.People;
import org.oneonone.person.PersonKey;
import org.oneonone.web.PersonJson;
import org.oneonone.web.Wire;

/**
 * What excuses days of a series, on the wire.
 *
 * @param id the id of the leave; for a holiday its day with a word before it, which nothing takes
 * @param kind LEAVE or HOLIDAY
 * @param person who is away; missing for a holiday
 * @param from the first day
 * @param to the last day
 * @param reason the person's words or the holiday's name; missing if there is none
 * @param everySeries whether it counts for all series of the person; missing for a holiday
 */
public record ExcusalJson(
        String id, String kind, PersonJson person, String from, String to, String reason, Boolean everySeries)
        implements Wire {
    private static final String HOLIDAY = "holiday-";

    static ExcusalJson of(TimeAway.Entry entry, People people) {
        String from = entry.days().from().toString();
        boolean isLeave = entry.leave().isPresent();
        return new ExcusalJson(
                entry.leave().map(Leave.Id::toString).orElse(HOLIDAY + from),
                isLeave ? "LEAVE" : "HOLIDAY",
                entry.person().map(key -> person(key, people)).orElse(null),
                from,
                entry.days().to().toString(),
                entry.days().reason().isEmpty() ? null : entry.days().reason(),
                isLeave ? entry.everySeries() : null);
    }

    /** Whether an id is of a day that everybody is off. */
    static boolean isOfHoliday(String id) {
        return id.startsWith(HOLIDAY);
    }

    private static PersonJson person(PersonKey key, People people) {
        return PersonJson.of(people.byKey(key));
    }
}
