package org.oneonone.reminder.rest;

import java.util.List;
import org.oneonone.person.PersonKey;
import org.oneonone.reminder.Mutes;
import org.oneonone.series.SeriesId;
import org.oneonone.web.Wire;

/**
 * All that somebody muted.
 *
 * @param muted whether they want no reminders at all
 * @param series the ids of single series of which they want none
 */
public record MutesJson(boolean muted, List<String> series) implements Wire {
    static MutesJson of(Mutes mutes, PersonKey person) {
        return new MutesJson(
                mutes.everything().contains(person),
                mutes.seriesOf(person).stream().map(SeriesId::toString).toList());
    }
}
