package org.oneonone.reminder.ao;

import static org.oneonone.reminder.ao.ReminderRow.ID;
import static org.oneonone.reminder.ao.ReminderRow.LEASE_UNTIL;
import static org.oneonone.reminder.ao.ReminderRow.REMINDER_NAME;
import static org.oneonone.reminder.ao.ReminderRow.STARTS_AT;
import static org.oneonone.reminder.ao.ReminderRow.STATE;
import static org.oneonone.reminder.ao.ReminderRow.TOKEN;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.oneonone.reminder.Reminder;
import org.oneonone.reminder.ReminderStore;
import org.oneonone.web.UniqueClash;
import org.springframework.stereotype.Component;

/** Reminders in the database; its unique index is what lets one node win. */
@Component
class AoReminderStore implements ReminderStore {
    private static final int CHUNK = 500;
    private static final String SENDING = "SENDING";
    private static final String SENT = "SENT";

    private final ActiveObjects ao;

    AoReminderStore(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public Set<Reminder.Name> settled(Collection<Reminder.Name> names, Instant now) {
        Map<String, Reminder.Name> wanted =
                names.stream().distinct().collect(Collectors.toMap(Reminder.Name::toString, Function.identity()));
        List<String> keys = List.copyOf(wanted.keySet());
        Set<Reminder.Name> settled = new HashSet<>();
        for (int from = 0; from < keys.size(); from += CHUNK) {
            List<String> some = keys.subList(from, Math.min(from + CHUNK, keys.size()));
            String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            Query query = Query.select().where(REMINDER_NAME + " IN (" + marks + ")", some.toArray());
            Stream.of(ao.find(ReminderRow.class, query))
                    .filter(row -> isSettled(row, now))
                    .forEach(row -> settled.add(wanted.get(row.getReminderName())));
        }
        return settled;
    }

    @Override
    public Optional<Ticket> claim(Reminder.Name name, Instant now, Instant until) {
        try {
            return ao.executeInTransaction(() -> {
                Optional<ReminderRow> present = row(name);
                return present.isPresent() ? takeOver(present.get(), name, now, until) : Optional.of(add(name, until));
            });
        } catch (RuntimeException failure) {
            if (UniqueClash.isIn(failure)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** Of many who find a dead one's claim, the one takes it who deletes it; its token goes on. */
    private Optional<Ticket> takeOver(ReminderRow row, Reminder.Name name, Instant now, Instant until) {
        if (isSettled(row, now)) {
            return Optional.empty();
        }
        String token = row.getToken();
        String asFound = ID + " = ? AND " + STATE + " = ? AND " + LEASE_UNTIL + " = ?";
        int deleted = ao.deleteWithSQL(ReminderRow.class, asFound, row.getID(), SENDING, row.getLeaseUntil());
        return deleted == 1 ? Optional.of(add(name, token, until)) : Optional.empty();
    }

    private Ticket add(Reminder.Name name, Instant until) {
        return add(name, UUID.randomUUID().toString(), until);
    }

    private Ticket add(Reminder.Name name, String token, Instant until) {
        ao.create(
                ReminderRow.class,
                new DBParam(REMINDER_NAME, name.toString()),
                new DBParam(TOKEN, token),
                new DBParam(STATE, SENDING),
                new DBParam(LEASE_UNTIL, until.toEpochMilli()),
                new DBParam(STARTS_AT, name.start().toEpochMilli()));
        return new Ticket(name, token);
    }

    @Override
    public void sent(Ticket ticket) {
        ao.executeInTransaction(() -> {
            row(ticket.name()).ifPresent(row -> {
                row.setState(SENT);
                row.save();
            });
            return ticket;
        });
    }

    @Override
    public void release(Ticket ticket) {
        String mine = REMINDER_NAME + " = ? AND " + STATE + " = ?";
        ao.executeInTransaction(
                () -> ao.deleteWithSQL(ReminderRow.class, mine, ticket.name().toString(), SENDING));
    }

    @Override
    public void forgetBefore(Instant start) {
        ao.executeInTransaction(() -> ao.deleteWithSQL(ReminderRow.class, STARTS_AT + " < ?", start.toEpochMilli()));
    }

    private Optional<ReminderRow> row(Reminder.Name name) {
        Query query = Query.select().where(REMINDER_NAME + " = ?", name.toString());
        return Stream.of(ao.find(ReminderRow.class, query)).findFirst();
    }

    private static boolean isSettled(ReminderRow row, Instant now) {
        return row.getState().equals(SENT) || row.getLeaseUntil() > now.toEpochMilli();
    }
}
