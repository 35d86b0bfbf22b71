package org.oneonone.meeting.page;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.oneonone.meeting.Meeting;
import org.oneonone.person.People;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.oneonone.series.Participants;
import org.oneonone.series.Series;
import org.oneonone.template.MeetingTemplate;
import org.oneonone.template.StorageFormat;
import org.oneonone.template.TemplateBody;
import org.springframework.stereotype.Component;

/** Writes what a new page of a series contains. */
@Component
class PageBody {
    /** It names the series, because a home page may be replaced by another. */
    private static final String TIMELINE = "<ac:structured-macro ac:name=\"one-on-one-timeline\">"
            + "<ac:parameter ac:name=\"series\">%s</ac:parameter></ac:structured-macro>";

    private final People people;
    private final Texts texts;

    PageBody(People people, Texts texts) {
        this.people = people;
        this.texts = texts;
    }

    /** A meeting's page: the template with names and date filled in, and the header macro naming the meeting. */
    String of(Series series, Meeting meeting, MeetingTemplate template, PersonKey author) {
        Participants pair = series.participants();
        Locale language = people.localeOf(author);
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(meeting.originalStart().atZone(series.cadence().zone()));
        String body = TemplateBody.fill(
                template.body(), Map.of("lead", name(pair.lead()), "partner", name(pair.partner()), "date", day));
        return MeetingMark.name(body, meeting.id());
    }

    /** The page above all pages of a series: whose it is, and the timeline of the series. */
    String ofHome(Series series) {
        Participants pair = series.participants();
        Phrase sentence = Phrase.of("oneonone.meeting.page.home", name(pair.lead()), name(pair.partner()));
        return "<p>" + StorageFormat.escape(texts.say(sentence)) + "</p>" + TIMELINE.formatted(series.id());
    }

    private String name(PersonKey key) {
        return people.byKey(key).displayName();
    }
}
