package org.oneonone.series;

import java.time.Clock;
import org.oneonone.cadence.Recurrence;
import org.oneonone.template.Templates;
import org.oneonone.testing.ExamplePeople;

/** Builds the services of series for tests of the layers above them. */
public final class SeriesServices {
    private SeriesServices() {}

    public static SeriesRules rules(ExamplePeople people, Templates templates, Recurrence recurrence, Clock clock) {
        return new SeriesRules(people, people, templates, recurrence, clock);
    }

    public static SeriesBook book(SeriesStore store, SeriesRules rules, Clock clock) {
        return new SeriesBook(store, rules, new DirectLock(), new InMemoryHistory(), clock);
    }
}
