package org.oneonone.excusal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.oneonone.cadence.Cadence;
import org.oneonone.person.Refusal;

/**
 * Leave as somebody proposes it for themselves, before anything is checked.
 *
 * @param from the first day
 * @param to the last day
 * @param reason why, in their own words
 * @param everySeries whether it counts for all their series and not only for one
 */
public record LeaveProposal(Optional<String> from, Optional<String> to, Optional<String> reason, boolean everySeries) {
    private static final int MOST_DAYS = 366;
    private static final int LONGEST_REASON = 255;

    /** The days meant, or the refusal that says what is wrong with them. */
    Excuses.Range check(LocalDate today) {
        LocalDate first = day("from", from, today);
        LocalDate last = day("to", to, today);
        if (last.isBefore(first)) {
            throw Refusal.invalid("to", "oneonone.excusal.error.order");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw Refusal.invalid("to", "oneonone.excusal.error.long", Integer.toString(MOST_DAYS));
        }
        String why = reason.map(String::strip).orElse("");
        if (why.length() > LONGEST_REASON) {
            throw Refusal.invalid("reason", "oneonone.excusal.error.reason", Integer.toString(LONGEST_REASON));
        }
        return new Excuses.Range(first, last, why);
    }

    private static LocalDate day(String field, Optional<String> text, LocalDate today) {
        return text.flatMap(LeaveProposal::parse)
                .filter(day -> Math.abs(ChronoUnit.DAYS.between(today, day)) <= Cadence.REACH.toDays())
                .orElseThrow(() -> Refusal.invalid(field, "oneonone.excusal.error.day"));
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException odd) {
            return Optional.empty();
        }
    }
}
