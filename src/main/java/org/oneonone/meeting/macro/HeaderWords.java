package org.oneonone.meeting.macro;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.oneonone.cadence.CadenceWords;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingState;
import org.oneonone.person.People;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.oneonone.privacy.AudienceFinder;
import org.oneonone.privacy.AudienceWords;
import org.oneonone.series.Series;
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

    Map<String, Object> of(Series series, Meeting meeting, MeetingState state) {
        return Map.of(
                "meetingId", meeting.id().toString(),
                "lead", name(series.participants().lead()),
                "partner", name(series.participants().partner()),
                "date", dates.dateTime(meeting.start()),
                "instant", meeting.start().toString(),
                "cadence", texts.say(CadenceWords.of(series.cadence())),
                "state", state(state),
                "isHeld", state == MeetingState.HELD,
                "audience",
                        audienceWords.sentences(audiences.of(meeting.pageId().orElseThrow())),
                "dashboardUrl", addresses.of("/plugins/one-on-one/one-on-ones.action"));
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

    private String state(MeetingState state) {
        return texts.say(
                switch (state) {
                    case PLANNED -> Phrase.of("oneonone.meeting.state.planned");
                    case HELD -> Phrase.of("oneonone.meeting.state.held");
                    case SKIPPED -> Phrase.of("oneonone.meeting.state.skipped");
                    case MISSED -> Phrase.of("oneonone.meeting.state.missed");
                });
    }
}
