package org.oneonone.privacy;

import java.util.List;
import org.oneonone.person.People;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Phrase;
import org.oneonone.person.Refusal;
import org.oneonone.person.SpaceRights;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesState;
import org.springframework.stereotype.Component;

/** Whether the two of a series are both still there. A 1-on-1 with nobody is no meeting. */
@Component
public final class Attendance {
    private final People people;
    private final SpaceRights rights;

    public Attendance(People people, SpaceRights rights) {
        this.people = people;
        this.rights = rights;
    }

    public Presence of(PersonKey person, Series series) {
        return Presence.of(people.account(person), rights.mayView(person, series.spaceKey()));
    }

    /** A sentence for each of the two who cannot take part; mostly none, and none once the series is over. */
    public List<Phrase> concerns(Series series) {
        if (series.state() == SeriesState.ENDED) {
            return List.of();
        }
        return series.participants().both().stream()
                .flatMap(person ->
                        of(person, series).concern(people.byKey(person).displayName()).stream())
                .toList();
    }

    /** Refuses what needs both, in the words in which the series says who is missing. */
    public void requireBoth(Series series) {
        concerns(series).stream().findFirst().ifPresent(concern -> {
            throw Refusal.conflict(concern);
        });
    }
}
