package org.oneonone.bench;

import com.atlassian.scheduler.JobRunner;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.oneonone.cadence.Cadence;
import org.oneonone.person.PersonKey;
import org.oneonone.sandbox.base.Database;
import org.oneonone.series.Participants;
import org.oneonone.series.SeriesKind;
import org.oneonone.series.SeriesStore;
import org.oneonone.series.SeriesTerms;
import org.oneonone.template.SpaceSettings;
import org.oneonone.template.SpaceSettingsStore;
import org.oneonone.testing.RealActiveObjects;

/**
 * The pass that makes pages ahead, on PostgreSQL: once while each series waits for its page, once while none does. The
 * host's part in a page is left out.
 */
final class PlanningPassBench {
    private static final int PAST_MEETINGS = 50;
    private static final Instant MONDAY = Instant.parse("2026-11-30T06:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String[] DAYS = {"MO", "TU", "WE", "TH", "FR"};

    private PlanningPassBench() {}

    static String figures() {
        return String.join("\n", of(1_000), of(10_000));
    }

    private static String of(int count) {
        try (Database database = RealActiveObjects.Engine.POSTGRESQL.open();
                var beans = PlanningHost.over(database, Clock.fixed(MONDAY, ZoneOffset.UTC))) {
            settle(beans.getBean(SpaceSettingsStore.class));
            SeriesStore store = beans.getBean(SeriesStore.class);
            for (int number = 0; number < count; number++) {
                store.create(terms(number));
            }
            past(database);
            JobRunner job = beans.getBean(JobRunner.class);
            List<String> lines = new ArrayList<>();
            lines.add("%d series with %d meetings each".formatted(count, PAST_MEETINGS));
            lines.add(pass(database, job, count, "each waits for its page"));
            lines.add(pass(database, job, count, "each has its page"));
            return String.join("\n  ", lines);
        }
    }

    private static void settle(SpaceSettingsStore settings) {
        settings.save(
                "TEAM",
                new SpaceSettings(
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        SpaceSettings.JiraDefaults.NONE,
                        new SpaceSettings.Planning(OptionalInt.of(10), OptionalLong.empty(), true)));
    }

    /** Weekly for a year, on one of five days. */
    private static SeriesTerms terms(int number) {
        int day = number % DAYS.length;
        return new SeriesTerms(
                SeriesKind.MANAGER_REPORT,
                "TEAM",
                new Participants(new PersonKey("lead-" + number / 8), new PersonKey("partner-" + number)),
                new Cadence(
                        Optional.of("FREQ=WEEKLY;BYDAY=" + DAYS[day]),
                        LocalDateTime.parse("2025-12-01T10:00").plusDays(day),
                        BERLIN,
                        30),
                Optional.empty(),
                MONDAY.minusSeconds(365L * 86400));
    }

    /** Held meetings, a week apart, that no cadence needs to want. */
    private static void past(Database database) {
        String meetings = table(database, "MEETING");
        database.update(
                """
                insert into %s ("SERIES_ID", "ORIGINAL_START", "STARTS_AT", "ENDS_AT", "STATE", "PAGE_KEY", "REVISION")
                select s."ID", w.at, w.at, w.at + 1800000, 'HELD', s."ID" || '0' || w.at, 1
                from %s s, (select %d - n * 604800000::bigint as at from generate_series(1, %d) n) w"""
                        .formatted(
                                meetings,
                                table(database, "SERIES"),
                                MONDAY.toEpochMilli() + 10_800_000,
                                PAST_MEETINGS));
        database.update("analyze");
    }

    private static String table(Database database, String name) {
        return database.one(
                        String.class,
                        "select table_name from information_schema.tables where table_name like ?",
                        "AO\\_______\\_" + name)
                .map(found -> '"' + found + '"')
                .orElseThrow();
    }

    private static String pass(Database database, JobRunner job, int count, String what) {
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        database.resetCount();
        long begin = System.nanoTime();
        String message = job.runJob(() -> false).getMessage();
        double seconds = (System.nanoTime() - begin) / 1e9;
        long statements = database.count();
        long peak = pools().stream()
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
        return "%s: %s in %.1f s, %d statements (%.2f a series), heap peak %d of %d MB"
                .formatted(
                        what,
                        message,
                        seconds,
                        statements,
                        (double) statements / count,
                        peak,
                        Runtime.getRuntime().maxMemory() >> 20);
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
