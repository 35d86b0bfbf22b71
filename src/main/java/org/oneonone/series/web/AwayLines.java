package org.oneonone.series.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.oneonone.excusal.Excuses;
import org.oneonone.excusal.Leave;
import org.oneonone.excusal.TimeAway;
import org.oneonone.person.People;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.oneonone.series.Series;
import org.oneonone.web.Dates;
import org.springframework.stereotype.Component;

/** When one of the two is away and which holidays come, on the page of a series; what is over stays out. */
@Component
public class AwayLines {
    private static final int MOST = 20;

    private final TimeAway timeAway;
    private final People people;
    private final Texts texts;
    private final Dates dates;
    private final Clock clock;

    AwayLines(TimeAway timeAway, People people, Texts texts, Dates dates, Clock clock) {
        this.timeAway = timeAway;
        this.people = people;
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
    }

    List<Map<String, Object>> of(Series series, PersonKey viewer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), series.cadence().zone());
        return timeAway.of(series).stream()
                .filter(entry -> !entry.days().to().isBefore(today))
                .limit(MOST)
                .map(entry -> row(entry, viewer))
                .toList();
    }

    private Map<String, Object> row(TimeAway.Entry entry, PersonKey viewer) {
        String days = days(entry.days());
        boolean isOwn = entry.person().filter(viewer::equals).isPresent();
        return Map.of(
                "id", isOwn ? entry.leave().map(Leave.Id::toString).orElse("") : "",
                "day", entry.days().from().toString(),
                "days", days,
                "who",
                        entry.person()
                                .map(key -> people.byKey(key).displayName())
                                .orElse(""),
                "reason", entry.days().reason(),
                "everySeries", entry.everySeries(),
                "remove", texts.say(Phrase.of("oneonone.excusal.away.remove.of", days)));
    }

    private String days(Excuses.Range range) {
        String from = dates.date(range.from());
        return range.from().equals(range.to())
                ? from
                : texts.say(Phrase.of("oneonone.excusal.away.span", from, dates.date(range.to())));
    }
}
