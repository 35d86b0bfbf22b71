package org.oneonone.series.ao;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oneonone.cadence.Cadence;
import org.oneonone.cadence.CadencePhase;
import org.oneonone.cadence.CadencePlan;

/**
 * A plan as one column: a line a phase, its words parted by blanks. A plan is read and written whole and never
 * searched, and no rule, zone or time has a blank in it.
 */
final class StoredPlan {
    private static final String BY_ARRANGEMENT = "-";

    private StoredPlan() {}

    static String write(CadencePlan plan) {
        return plan.phases().stream().map(StoredPlan::line).collect(Collectors.joining("\n"));
    }

    static CadencePlan read(String column) {
        List<CadencePhase> phases = column.lines().map(StoredPlan::phase).toList();
        return new CadencePlan(phases);
    }

    private static String line(CadencePhase phase) {
        Cadence cadence = phase.cadence();
        return String.join(
                " ",
                phase.since().toString(),
                phase.kind().name(),
                cadence.start().toString(),
                cadence.zoneName(),
                Integer.toString(cadence.durationMinutes()),
                cadence.rrule().orElse(BY_ARRANGEMENT));
    }

    /**
     * Empty for a zone that this Java does not know, as after a move to an older one: the page still opens, its times
     * are read as UTC, the cadence's words say so, and the name stays for a Java that knows it.
     */
    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static CadencePhase phase(String line) {
        String[] words = line.split(" ");
        Optional<ZoneId> zone = zone(words[3]);
        Cadence cadence = new Cadence(
                Optional.of(words[5]).filter(rule -> !rule.equals(BY_ARRANGEMENT)),
                LocalDateTime.parse(words[2]),
                zone.orElse(ZoneOffset.UTC),
                Integer.parseInt(words[4]),
                zone.isPresent() ? Optional.empty() : Optional.of(words[3]));
        return new CadencePhase(Instant.parse(words[0]), CadencePhase.Kind.valueOf(words[1]), cadence);
    }
}
