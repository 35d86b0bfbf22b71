package org.oneonone.cadence;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.oneonone.person.Phrase;

/** Says a cadence in words, as in "every second Tuesday at 10:00 (Europe/Berlin), 30 minutes". */
public final class CadenceWords {
    private static final String BASE = "oneonone.cadence.words.";
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Pattern ORDINAL_DAY = Pattern.compile("(-1|[1-5])(MO|TU|WE|TH|FR|SA|SU)");
    private static final Pattern DAY_LIST = Pattern.compile("(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*");
    private static final Pattern MONTH_DAY = Pattern.compile("-1|[1-9]|[12]\\d|3[01]");

    private CadenceWords() {}

    public static Phrase of(Cadence cadence) {
        String minutes = Integer.toString(cadence.durationMinutes());
        if (cadence.isAdHoc()) {
            return Phrase.of("oneonone.cadence.words.adhoc", minutes);
        }
        String time = cadence.start().toLocalTime().withSecond(0).toString();
        return Phrase.of("oneonone.cadence.words.line", rhythm(cadence), time, zone(cadence), minutes);
    }

    /** A zone's name needs no translation; one that nobody here knows is said to be so. */
    private static Serializable zone(Cadence cadence) {
        return cadence.lostZone().isPresent()
                ? Phrase.of("oneonone.cadence.words.zone.unknown", cadence.zoneName())
                : cadence.zoneName();
    }

    private static Phrase rhythm(Cadence cadence) {
        Map<String, String> parts = parts(cadence.rrule().orElseThrow());
        int interval = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
        Phrase rhythm = rhythm(cadence, parts, interval).orElseGet(() -> Phrase.of(BASE + "custom"));
        return switch (parts.getOrDefault("COUNT", "")) {
            case "" -> until(rhythm, parts);
            case "1" -> Phrase.of("oneonone.cadence.words.count.once", rhythm);
            default -> Phrase.of("oneonone.cadence.words.count", rhythm, parts.get("COUNT"));
        };
    }

    private static Phrase until(Phrase rhythm, Map<String, String> parts) {
        String until = parts.getOrDefault("UNTIL", "");
        return until.length() < 8
                ? rhythm
                : Phrase.of(
                        "oneonone.cadence.words.until",
                        rhythm,
                        until.substring(0, 4) + "-" + until.substring(4, 6) + "-" + until.substring(6, 8));
    }

    /** Empty for rules with parts that we have no words for. */
    private static Optional<Phrase> rhythm(Cadence cadence, Map<String, String> parts, int interval) {
        boolean isSimple = List.of("FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "COUNT", "UNTIL", "WKST")
                .containsAll(parts.keySet());
        if (!isSimple) {
            return Optional.empty();
        }
        return switch (parts.get("FREQ")) {
            case "DAILY" -> Optional.of(times("daily", interval)).filter(words -> isPlain(parts));
            case "WEEKLY" -> days(cadence, parts).map(days -> times("weekly", interval, days));
            case "MONTHLY" -> monthly(cadence, parts, interval);
            case "YEARLY" -> Optional.of(times("yearly", interval)).filter(words -> isPlain(parts));
            default -> Optional.empty();
        };
    }

    private static boolean isPlain(Map<String, String> parts) {
        return !parts.containsKey("BYDAY") && !parts.containsKey("BYMONTHDAY");
    }

    private static Optional<Phrase> days(Cadence cadence, Map<String, String> parts) {
        if (parts.containsKey("BYMONTHDAY")) {
            return Optional.empty();
        }
        String byDay = parts.getOrDefault("BYDAY", code(cadence.start().getDayOfWeek()));
        if (byDay.equals("MO,TU,WE,TH,FR")) {
            return Optional.of(Phrase.of("oneonone.cadence.words.workday"));
        }
        return Optional.of(byDay)
                .filter(list -> DAY_LIST.matcher(list).matches())
                .map(list -> all(
                        Arrays.stream(list.split(",")).map(CadenceWords::day).toList()));
    }

    /** As in "Monday, Tuesday and Friday". */
    private static Phrase all(List<Phrase> days) {
        int last = days.size() - 1;
        return days.subList(0, last).stream()
                .reduce((first, second) -> Phrase.of("oneonone.cadence.words.comma", first, second))
                .map(others -> Phrase.of("oneonone.cadence.words.and", others, days.get(last)))
                .orElseGet(() -> days.get(last));
    }

    private static Optional<Phrase> monthly(Cadence cadence, Map<String, String> parts, int interval) {
        String byDay = parts.getOrDefault("BYDAY", "");
        Matcher ordinal = ORDINAL_DAY.matcher(byDay);
        if (ordinal.matches() && !parts.containsKey("BYMONTHDAY")) {
            Phrase which = Phrase.of(BASE + "ordinal." + ordinal.group(1).replace("-1", "last"));
            return Optional.of(times("monthly.weekday", interval, which, day(ordinal.group(2))));
        }
        String day = parts.getOrDefault(
                "BYMONTHDAY", Integer.toString(cadence.start().getDayOfMonth()));
        if (!byDay.isEmpty() || !MONTH_DAY.matcher(day).matches()) {
            return Optional.empty();
        }
        return Optional.of(day.equals("-1") ? times("monthly.last", interval) : times("monthly.day", interval, day));
    }

    /** Every, every second or every so many: three texts, since languages say them differently. */
    private static Phrase times(String rhythm, int interval, Serializable... arguments) {
        String text = BASE + rhythm + (interval == 1 ? ".one" : interval == 2 ? ".two" : ".many");
        Serializable[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = Integer.toString(interval);
        return Phrase.of(text, all);
    }

    private static Phrase day(String code) {
        return Phrase.of(
                BASE + "day." + DayOfWeek.of(DAYS.indexOf(code) + 1).name().toLowerCase(Locale.ROOT));
    }

    private static String code(DayOfWeek day) {
        return DAYS.get(day.getValue() - 1);
    }

    private static Map<String, String> parts(String rrule) {
        return Arrays.stream(rrule.toUpperCase(Locale.ROOT).split(";"))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .collect(Collectors.toMap(part -> part[0], part -> part[1], (first, second) -> first));
    }
}
