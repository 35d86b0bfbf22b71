package org.oneonone.action;

import static org.oneonone.series.ExampleSeries.RAVI;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.oneonone.series.SeriesId;

/** The words in which tests speak of action items. */
public final class ExampleItems {
    public static final SeriesId SERIES = new SeriesId(1);
    public static final long PAGE = 100;
    public static final Instant WRITTEN = Instant.parse("2026-11-30T09:00:00Z");

    private ExampleItems() {}

    /** An open item of ravi's on the page, due on 10 December 2026; the id is the store's to give. */
    public static ActionItem open(long taskId, String text) {
        return new ActionItem(
                new ActionItemId(0),
                SERIES,
                PAGE,
                taskId,
                text,
                Optional.of(RAVI),
                Optional.of(LocalDate.parse("2026-12-10")),
                false,
                ActionItemState.OPEN,
                WRITTEN,
                Optional.empty());
    }
}
