package org.oneonone.reminder.ao;

import static org.oneonone.reminder.ao.MuteRow.PERSON;
import static org.oneonone.reminder.ao.MuteRow.SERIES_ID;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.oneonone.person.PersonKey;
import org.oneonone.reminder.MuteStore;
import org.oneonone.reminder.Mutes;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;
import org.springframework.stereotype.Component;

/** Who wants no reminders, in the database. */
@Component
class AoMuteStore implements MuteStore {
    private static final int CHUNK = 200;
    private static final long ALL = 0;

    private final ActiveObjects ao;

    AoMuteStore(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public Mutes of(PersonKey person) {
        return mutes(find(PERSON + " = ?", List.of(person.value())));
    }

    @Override
    public Mutes of(Collection<Series> many) {
        List<String> people = many.stream()
                .flatMap(series -> series.participants().both().stream())
                .map(PersonKey::value)
                .distinct()
                .toList();
        List<MuteRow> rows = new ArrayList<>();
        for (int from = 0; from < people.size(); from += CHUNK) {
            List<String> some = people.subList(from, Math.min(from + CHUNK, people.size()));
            String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            rows.addAll(find(PERSON + " IN (" + marks + ")", some));
        }
        return mutes(rows);
    }

    @Override
    public void muteAll(PersonKey person, boolean muted) {
        set(person, ALL, muted);
    }

    @Override
    public void mute(PersonKey person, SeriesId series, boolean muted) {
        set(person, series.value(), muted);
    }

    private void set(PersonKey person, long series, boolean muted) {
        ao.executeInTransaction(() -> {
            ao.deleteWithSQL(MuteRow.class, PERSON + " = ? AND " + SERIES_ID + " = ?", person.value(), series);
            if (muted) {
                ao.create(MuteRow.class, new DBParam(PERSON, person.value()), new DBParam(SERIES_ID, series));
            }
            return muted;
        });
    }

    private List<MuteRow> find(String where, List<String> parameters) {
        return List.of(ao.find(MuteRow.class, Query.select().where(where, parameters.toArray())));
    }

    private static Mutes mutes(List<MuteRow> rows) {
        Set<PersonKey> everything = new HashSet<>();
        Set<Mutes.One> single = new HashSet<>();
        for (MuteRow row : rows) {
            PersonKey person = new PersonKey(row.getPerson());
            if (row.getSeriesId() == ALL) {
                everything.add(person);
            } else {
                single.add(new Mutes.One(person, new SeriesId(row.getSeriesId())));
            }
        }
        return new Mutes(everything, single);
    }
}
