package org.oneonone.excusal;

import java.util.Collection;
import java.util.Map;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;

/** Finds the days on which series are excused. */
public interface ExcusalFinder {
    /** Of many series, each of which has an entry; the number of statements does not depend on how many they are. */
    Map<SeriesId, Excuses> of(Collection<Series> many);
}
