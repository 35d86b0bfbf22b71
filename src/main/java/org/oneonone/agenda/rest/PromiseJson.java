package org.oneonone.agenda.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.oneonone.agenda.PointActing;
import org.oneonone.person.People;
import org.oneonone.person.Person;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;
import org.oneonone.web.PersonJson;
import org.oneonone.web.Wire;

/**
 * What a point is to become an action item with.
 *
 * @param owner who does it, one of the two
 * @param due the last day for it
 */
public record PromiseJson(PersonJson owner, String due) implements Wire {
    static final PromiseJson NOTHING = new PromiseJson(null, null);

    private static final int FIRST_YEAR = 1900;

    PointActing.Promise promise(People people) {
        return new PointActing.Promise(
                Optional.ofNullable(owner).map(person -> key(person, people)),
                Optional.ofNullable(due).map(PromiseJson::day));
    }

    private static PersonKey key(PersonJson person, People people) {
        return person.toReference()
                .find(people)
                .map(Person::key)
                .orElseThrow(() -> Refusal.invalid("owner", "oneonone.agenda.error.owner"));
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            // Dates beyond four digits of a year are a slip, and no date picker shows them.
            if (text.length() == 10 && day.getYear() >= FIRST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("due", "oneonone.agenda.error.due");
        }
        throw Refusal.invalid("due", "oneonone.agenda.error.due");
    }
}
