package org.oneonone.excusal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.oneonone.person.PersonKey;
import org.oneonone.series.SeriesId;

/** Leave in a map, for tests of what uses it. */
public final class InMemoryLeaveStore implements LeaveStore {
    private final Map<Long, Leave> leaves = new TreeMap<>();
    private long last;

    @Override
    public Optional<Leave> byId(Leave.Id id) {
        return Optional.ofNullable(leaves.get(id.value()));
    }

    @Override
    public List<Leave> of(Collection<PersonKey> people) {
        return leaves.values().stream()
                .filter(leave -> people.contains(leave.person()))
                .sorted(Comparator.comparing(leave -> leave.days().from()))
                .toList();
    }

    @Override
    public Leave add(PersonKey person, Optional<SeriesId> series, Excuses.Range days) {
        Leave made = new Leave(new Leave.Id(++last), person, series, days);
        leaves.put(last, made);
        return made;
    }

    @Override
    public boolean remove(Leave.Id id) {
        return leaves.remove(id.value()) != null;
    }
}
