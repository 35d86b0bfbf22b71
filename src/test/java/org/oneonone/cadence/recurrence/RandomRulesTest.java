package org.oneonone.cadence.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.Test;
import org.oneonone.cadence.Cadence;

/** Leaping over the past of a rule finds the same dates as counting from its start. */
public class RandomRulesTest {
    private static final long SEED = 20261128;
    private static final int RULES = 1000;
    private static final int LOOKED_AT = 8;
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia", "UTC");

    private final RuleRecurrence recurrence = new RuleRecurrence();
    private final Random chance = new Random(SEED);

    @Test(timeout = 20_000)
    public void bothWaysAgreeOnAThousandRules() {
        int withDates = 0;
        for (int i = 0; i < RULES; i++) {
            Cadence cadence = cadence();
            Instant from = cadence.instantOf(cadence.start())
                    .plus(Duration.ofMinutes(chance.nextInt(4 * 366 * 24 * 60) - 60 * 24));
            List<Instant> all = recurrence.next(cadence, Instant.EPOCH, 1000);
            List<Instant> counted = all.stream()
                    .filter(date -> !date.isBefore(from))
                    .limit(LOOKED_AT)
                    .toList();

            List<Instant> leapt = recurrence.next(cadence, from, all.size() < 1000 ? LOOKED_AT : counted.size());

            assertThat(leapt)
                    .as("seed %d, rule %d: %s from %s", SEED, i, cadence, from)
                    .isEqualTo(counted);
            withDates += counted.isEmpty() ? 0 : 1;
        }
        assertThat(withDates).isGreaterThan(RULES / 2);
    }

    private Cadence cadence() {
        LocalDateTime start = LocalDateTime.parse("2024-01-01T00:00")
                .plusDays(chance.nextInt(800))
                .plusMinutes(15L * chance.nextInt(96));
        return new Cadence(Optional.of(rule()), start, ZoneId.of(pick(ZONES)), 30);
    }

    private String rule() {
        String rule =
                switch (chance.nextInt(8)) {
                    case 0 -> "FREQ=DAILY";
                    case 1 -> "FREQ=WEEKLY";
                    case 2 -> "FREQ=WEEKLY;BYDAY=" + pick(DAYS) + ";WKST=" + pick(DAYS);
                    case 3 -> "FREQ=WEEKLY;BYDAY=MO," + pick(List.of("WE", "TH", "SU"));
                    case 4 -> "FREQ=MONTHLY";
                    case 5 -> "FREQ=MONTHLY;BYDAY=" + pick(List.of("-1", "1", "2", "3", "4", "5")) + pick(DAYS);
                    case 6 -> "FREQ=MONTHLY;BYMONTHDAY=" + pick(List.of("-1", "1", "15", "29", "31"));
                    default -> "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=" + pick(List.of("1", "-1", "3"));
                };
        String interval = chance.nextBoolean() ? "" : ";INTERVAL=" + (1 + chance.nextInt(6));
        return rule
                + interval
                + switch (chance.nextInt(4)) {
                    case 0 -> ";COUNT=" + (1 + chance.nextInt(60));
                    case 1 ->
                        ";UNTIL=20" + (26 + chance.nextInt(4)) + "0615" + pick(List.of("", "T120000", "T120000Z"));
                    default -> "";
                };
    }

    private String pick(List<String> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
