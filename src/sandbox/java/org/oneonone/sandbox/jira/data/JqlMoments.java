package org.oneonone.sandbox.jira.data;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moments in a query: a period, counted from the server's now, or a day or a minute on the clock of whoever asks. There
 * are no seconds in them.
 */
final class JqlMoments {
    private static final Pattern PERIOD = Pattern.compile("([+-]?)((?:\\d{1,9}[wdhm]\\s*)+)");
    private static final Pattern PART = Pattern.compile("(\\d+)([wdhm])");
    private static final Map<String, Duration> UNITS = Map.of(
            "w", Duration.ofDays(7), "d", Duration.ofDays(1), "h", Duration.ofHours(1), "m", Duration.ofMinutes(1));
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("[uuuu/M/d][uuuu-M-d]").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("[uuuu/M/d HH:mm][uuuu-M-d HH:mm]").withResolverStyle(ResolverStyle.STRICT);

    private final Instant now;
    private final ZoneId zone;

    JqlMoments(Instant now, Optional<JiraUser> user) {
        this.now = now;
        this.zone = user.map(JiraUser::zone).map(ZoneId::of).orElse(ZoneOffset.UTC);
    }

    Optional<String> complaint(Jql.Clause clause) {
        String value = clause.values().get(0);
        return read(value).isPresent()
                ? Optional.empty()
                : Optional.of("Date value '" + value + "' for field '" + clause.field()
                        + "' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd',"
                        + " 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.");
    }

    /** Without a value, there or in the query, nothing matches. */
    boolean match(Jql.Clause clause, Issue issue) {
        var wanted = read(clause.values().get(0));
        var here = issue.moment(clause.field());
        if (wanted.isEmpty() || here.isEmpty()) {
            return false;
        }
        int order = here.get().compareTo(wanted.get());
        return order == 0
                ? clause.operator().endsWith("=")
                : (order > 0) == clause.operator().startsWith(">");
    }

    private Optional<Instant> read(String value) {
        Matcher period = PERIOD.matcher(value.strip());
        if (period.matches()) {
            Duration length = length(period.group(2));
            return Optional.of(period.group(1).equals("-") ? now.minus(length) : now.plus(length));
        }
        try {
            return Optional.of((value.contains(":")
                            ? LocalDateTime.parse(value.strip(), MINUTE)
                            : LocalDate.parse(value.strip(), DAY).atStartOfDay())
                    .atZone(zone)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration length(String parts) {
        Duration sum = Duration.ZERO;
        for (Matcher part = PART.matcher(parts); part.find(); ) {
            sum = sum.plus(UNITS.get(part.group(2)).multipliedBy(Long.parseLong(part.group(1))));
        }
        return sum;
    }
}
