package org.oneonone.excusal.ao;

import static org.oneonone.excusal.ao.LeaveRow.FROM_DAY;
import static org.oneonone.excusal.ao.LeaveRow.ID;
import static org.oneonone.excusal.ao.LeaveRow.PERSON_KEY;
import static org.oneonone.excusal.ao.LeaveRow.REASON;
import static org.oneonone.excusal.ao.LeaveRow.SERIES_ID;
import static org.oneonone.excusal.ao.LeaveRow.TO_DAY;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.oneonone.excusal.Excuses;
import org.oneonone.excusal.Leave;
import org.oneonone.excusal.LeaveStore;
import org.oneonone.person.PersonKey;
import org.oneonone.series.SeriesId;
import org.springframework.stereotype.Component;

/** Leave in the database. */
@Component
class AoLeaveStore implements LeaveStore {
    private static final int CHUNK = 500;
    private static final Comparator<Leave> BY_DAY = Comparator.<Leave, LocalDate>comparing(
                    leave -> leave.days().from())
            .thenComparing(leave -> leave.id().value());

    private final ActiveObjects ao;

    AoLeaveStore(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public Optional<Leave> byId(Leave.Id id) {
        return row(id).map(AoLeaveStore::leave);
    }

    @Override
    public List<Leave> of(Collection<PersonKey> people) {
        List<String> keys = people.stream().map(PersonKey::value).distinct().toList();
        List<Leave> found = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += CHUNK) {
            List<String> some = keys.subList(from, Math.min(from + CHUNK, keys.size()));
            String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            Query query = Query.select().where(PERSON_KEY + " IN (" + marks + ")", some.toArray());
            Stream.of(ao.find(LeaveRow.class, query)).map(AoLeaveStore::leave).forEach(found::add);
        }
        found.sort(BY_DAY);
        return List.copyOf(found);
    }

    @Override
    public Leave add(PersonKey person, Optional<SeriesId> series, Excuses.Range days) {
        DBParam[] columns = {
            new DBParam(PERSON_KEY, person.value()),
            new DBParam(SERIES_ID, series.map(SeriesId::value).orElse(null)),
            new DBParam(FROM_DAY, days.from().toEpochDay()),
            new DBParam(TO_DAY, days.to().toEpochDay()),
            new DBParam(REASON, days.reason().isEmpty() ? null : days.reason())
        };
        return leave(ao.executeInTransaction(() -> ao.create(LeaveRow.class, columns)));
    }

    @Override
    public boolean remove(Leave.Id id) {
        return ao.executeInTransaction(() -> {
            Optional<LeaveRow> row = row(id);
            row.ifPresent(ao::delete);
            return row.isPresent();
        });
    }

    private Optional<LeaveRow> row(Leave.Id id) {
        return Stream.of(ao.find(LeaveRow.class, Query.select().where(ID + " = ?", id.value())))
                .findFirst();
    }

    private static Leave leave(LeaveRow row) {
        return new Leave(
                new Leave.Id(row.getId()),
                new PersonKey(row.getPersonKey()),
                Optional.ofNullable(row.getSeriesId()).map(SeriesId::new),
                new Excuses.Range(
                        LocalDate.ofEpochDay(row.getFromDay()),
                        LocalDate.ofEpochDay(row.getToDay()),
                        Optional.ofNullable(row.getReason()).orElse("")));
    }
}
