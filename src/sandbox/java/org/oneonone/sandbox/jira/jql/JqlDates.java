package org.oneonone.sandbox.jira.jql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oneonone.sandbox.jira.data.JiraUser;

/** Dates in queries: local to the person who asks, to the minute, or relative to now. */
final class JqlDates {
    private static final Pattern PERIOD = Pattern.compile("([+-]?)(\\d{1,6})([wdhm])");
    private static final Map<String, Duration> UNITS = Map.of(
            "w", Duration.ofDays(7), "d", Duration.ofDays(1), "h", Duration.ofHours(1), "m", Duration.ofMinutes(1));
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Clock clock;
    private final ZoneId zone;

    JqlDates(Clock clock, Optional<JiraUser> user) {
        this.clock = clock;
        this.zone = user.map(JiraUser::zone).orElse(ZoneOffset.UTC);
    }

    /** Empty if the value is no date; due dates are days, the others instants. */
    Optional<SqlCondition> compare(String column, String operator, Jql.Operand operand) {
        if (!Set.of("=", "!=", "<", ">", "<=", ">=").contains(operator)) {
            return Optional.empty();
        }
        String sql = column + " " + operator.replace("!=", "<>") + " ?";
        return instant(operand)
                .map(instant -> column.equals("due_date")
                        ? SqlCondition.of(
                                sql, LocalDate.ofInstant(instant, zone).toString())
                        : SqlCondition.of(sql, instant.toEpochMilli()));
    }

    private Optional<Instant> instant(Jql.Operand operand) {
        if (operand.isFunction()) {
            return switch (JqlSearch.lower(operand.text())) {
                case "now" -> Optional.of(clock.instant());
                case "startofday" ->
                    Optional.of(LocalDate.ofInstant(clock.instant(), zone)
                            .atStartOfDay(zone)
                            .toInstant());
                default -> Optional.empty();
            };
        }
        String text = operand.text().replace('/', '-');
        Matcher period = PERIOD.matcher(text);
        if (period.matches()) {
            Duration duration = UNITS.get(period.group(3)).multipliedBy(Long.parseLong(period.group(2)));
            return Optional.of(
                    period.group(1).equals("-")
                            ? clock.instant().minus(duration)
                            : clock.instant().plus(duration));
        }
        try {
            return Optional.of(LocalDateTime.parse(text.length() == 10 ? text + " 00:00" : text, MINUTE)
                    .atZone(zone)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
