package org.oneonone.meeting.macro;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oneonone.cadence.CadenceWords;
import org.oneonone.meeting.Choices;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.Occurrence;
import org.oneonone.person.People;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.oneonone.privacy.AudienceFinder;
import org.oneonone.privacy.AudienceWords;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesState;
import org.oneonone.web.Addresses;
import org.oneonone.web.Dates;
import org.springframework.stereotype.Component;

/** Says what the header says about one meeting, in the viewer's language and time zone. */
@Component
public class HeaderWords {
    private final People people;
    private final Texts texts;
    private final Dates dates;
    private final AudienceFinder audiences;
    private final AudienceWords audienceWords;
    private final Addresses addresses;

    HeaderWords(
            People people,
            Texts texts,
            Dates dates,
            AudienceFinder audiences,
            AudienceWords audienceWords,
            Addresses addresses) {
        this.people = people;
        this.texts = texts;
        this.dates = dates;
        this.audiences = audiences;
        this.audienceWords = audienceWords;
        this.addresses = addresses;
    }

    Map<String, Object> of(Series series, Occurrence date) {
        Meeting meeting = date.meeting().orElseThrow();
        String label = dates.dateTime(date.start());
        Choices.Viewer viewer =
                new Choices.Viewer(label, dates.zone(), dates.locale().toLanguageTag());
        Map<String, Object> values = new HashMap<>();
        values.put("meetingId", meeting.id().toString());
        values.put("lead", name(series.participants().lead()));
        values.put("partner", name(series.participants().partner()));
        values.put("date", label);
        values.put("instant", date.start().toString());
        values.put("cadence", texts.say(CadenceWords.of(series.cadence())));
        values.put("state", texts.say(date.word()));
        values.put("kind", date.state().name());
        values.put("details", sentences(date.details(dates::dateTime)));
        values.put(
                "audience",
                audienceWords.sentences(audiences.of(meeting.pageId().orElseThrow())));
        values.put("canChange", series.state() != SeriesState.ENDED);
        values.put("life", Choices.forScreen(date, series.cadence().zone(), viewer));
        values.put("seriesUrl", addresses.of("/plugins/one-on-one/series.action?id=" + series.id()));
        values.put("dashboardUrl", addresses.of("/plugins/one-on-one/one-on-ones.action"));
        return values;
    }

    /** Where a meeting's page is; empty if it has none. */
    String address(Meeting meeting) {
        return meeting.pageId().isPresent() ? addresses.page(meeting.pageId().getAsLong()) : "";
    }

    String previous(Instant start) {
        return texts.say(Phrase.of("oneonone.meeting.header.previous", dates.date(start)));
    }

    String next(Instant start) {
        return texts.say(Phrase.of("oneonone.meeting.header.next", dates.date(start)));
    }

    List<String> sentences(List<Phrase> phrases) {
        return phrases.stream().map(texts::say).toList();
    }

    private String name(PersonKey key) {
        return people.byKey(key).displayName();
    }
}
