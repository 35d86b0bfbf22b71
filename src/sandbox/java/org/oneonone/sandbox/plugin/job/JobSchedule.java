package org.oneonone.sandbox.plugin.job;

import com.atlassian.plugin.PluginParseException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.oneonone.sandbox.plugin.DescriptorElement;
import org.springframework.scheduling.support.CronExpression;

/** When a job runs: {@code <schedule cron-expression="…"/>} as Quartz reads it, or {@code repeat-interval="ms"}. */
sealed interface JobSchedule {
    /** The first run after the given instant. */
    Instant after(Instant instant);

    static JobSchedule of(DescriptorElement job) {
        DescriptorElement schedule = job.child("schedule")
                .orElseThrow(() -> new PluginParseException("job " + job.required("key") + " has no <schedule>"));
        return schedule.attribute("repeat-interval")
                .<JobSchedule>map(interval -> new Interval(Long.parseLong(interval)))
                .orElseGet(() -> Cron.quartz(schedule.required("cron-expression")));
    }

    /** Every so many milliseconds. */
    record Interval(long millis) implements JobSchedule {
        @Override
        public Instant after(Instant instant) {
            return instant.plusMillis(millis);
        }

        @Override
        public String toString() {
            return "every " + millis + " ms";
        }
    }

    /** At the times of an expression, in the server's time zone. */
    record Cron(String text, CronExpression expression) implements JobSchedule {
        private static final int DAY_OF_MONTH = 3;
        private static final int DAY_OF_WEEK = 5;
        private static final Pattern NUMBER = Pattern.compile("(?<![#/\\d])[1-7](?!\\d)");

        static Cron quartz(String text) {
            String[] fields = text.trim().split("\\s+");
            boolean isQuartz = fields.length == 6 || fields.length == 7 && fields[6].equals("*");
            if (!isQuartz || fields[DAY_OF_MONTH].equals("?") == fields[DAY_OF_WEEK].equals("?")) {
                throw new PluginParseException("Quartz does not understand the cron expression " + text);
            }
            // Quartz counts the days of the week from Sunday = 1, Spring from Sunday = 0.
            fields[DAY_OF_WEEK] = NUMBER.matcher(fields[DAY_OF_WEEK])
                    .replaceAll(day -> String.valueOf(Integer.parseInt(day.group()) - 1));
            try {
                return new Cron(text, CronExpression.parse(String.join(" ", Arrays.copyOf(fields, 6))));
            } catch (IllegalArgumentException e) {
                throw new PluginParseException("Quartz does not understand the cron expression " + text, e);
            }
        }

        @Override
        public Instant after(Instant instant) {
            ZonedDateTime next = expression.next(instant.atZone(ZoneId.systemDefault()));
            return next == null ? Instant.ofEpochMilli(Long.MAX_VALUE) : next.toInstant();
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
