package org.oneonone.excusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oneonone.series.Series;

/** The words in which tests speak of excused days. */
public final class ExampleExcusals {
    /** Nobody is away, and no day is a holiday. */
    public static final ExcusalFinder NONE = always(Excuses.NONE);

    private ExampleExcusals() {}

    /** The same days for every series. */
    public static ExcusalFinder always(Excuses excuses) {
        return many ->
                many.stream().map(Series::id).distinct().collect(Collectors.toMap(Function.identity(), id -> excuses));
    }

    public static Excuses.Range days(String from, String to, String reason) {
        return new Excuses.Range(LocalDate.parse(from), LocalDate.parse(to), reason);
    }

    public static Excuses of(Excuses.Range... ranges) {
        return new Excuses(List.of(ranges), Map.of());
    }
}
