package org.oneonone.excusal;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;
import org.springframework.stereotype.Component;

/** Excuses nothing. */
@Component
class NoExcusals implements ExcusalFinder {
    @Override
    public Map<SeriesId, Excuses> of(Collection<Series> many) {
        return many.stream()
                .map(Series::id)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), id -> Excuses.NONE));
    }
}
