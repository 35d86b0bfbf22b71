package org.oneonone.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;

import java.time.Instant;
import org.junit.Test;

/** What every store of feed tokens does. */
public abstract class FeedTokenStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    protected static final String FIRST = FeedToken.random().hash();
    private static final String SECOND = FeedToken.random().hash();

    protected abstract FeedTokenStore store();

    @Test
    public void aTokenIsItsOwnersAndNobodyElses() {
        store().put(MAYA, FIRST, NOW);
        store().put(RAVI, SECOND, NOW);

        assertThat(store().owner(FIRST)).contains(MAYA);
        assertThat(store().owner(SECOND)).contains(RAVI);
        assertThat(store().owner(FeedToken.random().hash())).isEmpty();
    }

    @Test
    public void aNewTokenTakesThePlaceOfTheOneBefore() {
        store().put(MAYA, FIRST, NOW);
        store().put(MAYA, SECOND, NOW);

        assertThat(store().owner(FIRST)).isEmpty();
        assertThat(store().owner(SECOND)).contains(MAYA);
    }

    @Test
    public void aTokenThatWasTakenAwayIsNobodysAndThatOfTheOtherStays() {
        store().put(MAYA, FIRST, NOW);
        store().put(RAVI, SECOND, NOW);

        store().remove(MAYA);
        store().remove(MAYA);

        assertThat(store().owner(FIRST)).isEmpty();
        assertThat(store().has(MAYA)).isFalse();
        assertThat(store().has(RAVI)).isTrue();
    }
}
