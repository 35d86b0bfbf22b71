package org.oneonone.reminder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oneonone.person.PersonKey;

/** A post that keeps what it takes, and takes from whom it is told to. */
public final class Outbox implements ReminderPost {
    private final List<Sent> sent = new ArrayList<>();
    private final Set<PersonKey> refusing = new HashSet<>();
    private final Set<PersonKey> broken = new HashSet<>();
    private final Set<PersonKey> homeless = new HashSet<>();
    private boolean isOpen = true;
    private int refused;

    /** What was taken, the first first. */
    public List<Sent> sent() {
        return sent;
    }

    public int refused() {
        return refused;
    }

    public void refuse(PersonKey person) {
        refusing.add(person);
    }

    public void breakFor(PersonKey person) {
        broken.add(person);
    }

    public void forgetAddressOf(PersonKey person) {
        homeless.add(person);
    }

    public void takeAll() {
        refusing.clear();
        broken.clear();
        homeless.clear();
    }

    public void close() {
        isOpen = false;
    }

    @Override
    public boolean isOpen() {
        return isOpen;
    }

    @Override
    public Optional<Letter> write(Reminder reminder, Waiting waiting) {
        if (broken.contains(reminder.person())) {
            throw new IllegalStateException("no words");
        }
        Sent mail = new Sent(reminder.person(), reminder.kind(), waiting);
        return Optional.<Letter>of(token -> take(mail)).filter(letter -> !homeless.contains(reminder.person()));
    }

    private void take(Sent mail) throws Undelivered {
        if (refusing.contains(mail.person())) {
            refused++;
            throw new Undelivered(new IllegalStateException("no"));
        }
        sent.add(mail);
    }

    /** One mail. */
    public record Sent(PersonKey person, Reminder.Kind kind, Waiting waiting) {}
}
