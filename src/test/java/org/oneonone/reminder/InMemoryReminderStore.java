package org.oneonone.reminder;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reminders in a map, for tests of what uses them. */
public final class InMemoryReminderStore implements ReminderStore {
    private final Map<Reminder.Name, Row> rows = new HashMap<>();

    @Override
    public Set<Reminder.Name> settled(Collection<Reminder.Name> names, Instant now) {
        return names.stream().filter(name -> isSettled(name, now)).collect(Collectors.toSet());
    }

    @Override
    public Optional<Ticket> claim(Reminder.Name name, Instant now, Instant until) {
        if (isSettled(name, now)) {
            return Optional.empty();
        }
        String token = rows.containsKey(name)
                ? rows.get(name).token()
                : UUID.randomUUID().toString();
        rows.put(name, new Row(token, until));
        return Optional.of(new Ticket(name, token));
    }

    @Override
    public void sent(Ticket ticket) {
        rows.put(ticket.name(), new Row(ticket.token(), Instant.MAX));
    }

    @Override
    public void release(Ticket ticket) {
        if (!rows.get(ticket.name()).until().equals(Instant.MAX)) {
            rows.remove(ticket.name());
        }
    }

    @Override
    public void forgetBefore(Instant start) {
        rows.keySet().removeIf(name -> name.start().isBefore(start));
    }

    private boolean isSettled(Reminder.Name name, Instant now) {
        return rows.containsKey(name) && rows.get(name).until().isAfter(now);
    }

    /** What was sent has a claim that never ends. */
    private record Row(String token, Instant until) {}
}
