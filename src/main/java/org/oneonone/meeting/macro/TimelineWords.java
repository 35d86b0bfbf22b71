package org.oneonone.meeting.macro;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.oneonone.meeting.Occurrence;
import org.oneonone.meeting.Timeline;
import org.oneonone.person.People;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.oneonone.series.Series;
import org.oneonone.web.Addresses;
import org.springframework.stereotype.Component;

/** Prepares a part of a timeline for printing, with the chart of the year above its first part. */
@Component
class TimelineWords {
    private final People people;
    private final Texts texts;
    private final Addresses addresses;
    private final ChartWords chart;
    private final TimelineLine line;

    TimelineWords(People people, Texts texts, Addresses addresses, ChartWords chart, TimelineLine line) {
        this.people = people;
        this.texts = texts;
        this.addresses = addresses;
        this.chart = chart;
        this.line = line;
    }

    Map<String, Object> of(Timeline timeline, TimelineMacroParameters place) {
        Series series = timeline.series();
        List<Occurrence> all = timeline.whole();
        TimelineSheet sheet = TimelineSheet.of(all, place.part());
        Map<String, Object> values = new HashMap<>();
        values.put("seriesId", series.id().toString());
        values.put("lead", name(series.participants().lead()));
        values.put("partner", name(series.participants().partner()));
        values.put("dashboardUrl", addresses.of("/plugins/one-on-one/one-on-ones.action"));
        values.put(
                "lines",
                sheet.dates().stream().map(date -> line.of(timeline, date)).toList());
        values.put("chart", sheet.isFirst() ? chart.of(all, timeline.now()) : Map.of("hasDates", false));
        OptionalLong page = place.pageId().isPresent() ? place.pageId() : series.homePageId();
        values.put("newerUrl", sheet.isFirst() ? "" : address(page, sheet.part() - 1));
        values.put("olderUrl", sheet.isLast() ? "" : address(page, sheet.part() + 1));
        values.put("range", range(sheet));
        return values;
    }

    private String range(TimelineSheet sheet) {
        return texts.say(Phrase.of(
                "oneonone.meeting.timeline.range",
                Integer.toString(sheet.before() + 1),
                Integer.toString(sheet.before() + sheet.dates().size()),
                Integer.toString(sheet.total())));
    }

    /** Where a part is to be seen; outside pages that is the page above those of the series, if there is one. */
    private String address(OptionalLong page, int part) {
        return page.isEmpty()
                ? ""
                : addresses.page(page.getAsLong()) + "&" + TimelineMacroParameters.PART + "=" + part + "#"
                        + TimelineMacroParameters.PART;
    }

    private String name(PersonKey key) {
        return people.byKey(key).displayName();
    }
}
