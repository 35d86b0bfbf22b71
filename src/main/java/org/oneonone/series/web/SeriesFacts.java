package org.oneonone.series.web;

import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.oneonone.action.ActionItemStore;
import org.oneonone.cadence.CadencePhase;
import org.oneonone.cadence.CadencePlan;
import org.oneonone.cadence.CadenceWords;
import org.oneonone.insight.CadenceHealth;
import org.oneonone.insight.HealthWords;
import org.oneonone.meeting.Timeline;
import org.oneonone.person.People;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.oneonone.privacy.Attendance;
import org.oneonone.series.Series;
import org.oneonone.web.Addresses;
import org.oneonone.web.Dates;
import org.springframework.stereotype.Component;

/** What there is to say about a series as a whole, in the viewer's language. */
@Component
public class SeriesFacts {
    private final ActionItemStore actions;
    private final People people;
    private final Texts texts;
    private final Dates dates;
    private final Addresses addresses;
    private final Attendance attendance;

    SeriesFacts(
            ActionItemStore actions,
            People people,
            Texts texts,
            Dates dates,
            Addresses addresses,
            Attendance attendance) {
        this.actions = actions;
        this.people = people;
        this.texts = texts;
        this.dates = dates;
        this.addresses = addresses;
        this.attendance = attendance;
    }

    Map<String, Object> of(Timeline timeline, PersonKey viewer) {
        Series series = timeline.series();
        Map<String, Object> values = new HashMap<>();
        values.put("id", series.id().toString());
        values.put("lead", name(series.participants().lead()));
        values.put("partner", name(series.participants().partner()));
        values.put("other", name(series.participants().other(viewer)));
        values.put(
                "kind",
                say("oneonone.series.kind."
                        + series.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        values.put(
                "cadence",
                texts.say(CadenceWords.of(series.plan().at(timeline.now()).cadence())));
        values.put("later", later(series.plan(), timeline.now()));
        values.put("state", state(series.plan()));
        values.put("isPaused", series.plan().latest().kind() == CadencePhase.Kind.PAUSED);
        values.put(
                "health",
                HealthWords.of(CadenceHealth.of(timeline), dates.locale()).stream()
                        .map(texts::say)
                        .toList());
        values.put(
                "homeUrl",
                series.homePageId().isPresent()
                        ? addresses.page(series.homePageId().getAsLong())
                        : "");
        values.put("dashboardUrl", addresses.of("/plugins/one-on-one/one-on-ones.action"));
        return values;
    }

    List<String> concerns(Series series) {
        return attendance.concerns(series).stream().map(texts::say).toList();
    }

    String actions(Series series) {
        int open = actions.countOpen(series.id());
        return switch (open) {
            case 0 -> "";
            case 1 -> say("oneonone.series.dashboard.actions.one");
            default -> say("oneonone.series.dashboard.actions.many", Integer.toString(open));
        };
    }

    /** What was agreed already and comes into force later; mostly nothing. */
    private String later(CadencePlan plan, Instant now) {
        CadencePhase latest = plan.latest();
        return latest.since().isAfter(now)
                ? say("oneonone.series.page.later", dates.date(latest.since()), CadenceWords.of(latest.cadence()))
                : "";
    }

    /** Paused or ended, and since when; nothing for a series that runs. */
    private String state(CadencePlan plan) {
        return switch (plan.latest().kind()) {
            case RUNNING -> "";
            case PAUSED -> say("oneonone.series.page.paused", dates.date(since(plan)));
            case ENDED -> say("oneonone.series.page.ended", dates.date(since(plan)));
        };
    }

    /** A cadence that was changed in a pause does not begin the pause anew. */
    private static Instant since(CadencePlan plan) {
        List<CadencePhase> phases = plan.phases();
        int first = phases.size() - 1;
        while (first > 0 && phases.get(first - 1).kind() == plan.latest().kind()) {
            first--;
        }
        return phases.get(first).since();
    }

    private String name(PersonKey key) {
        return people.byKey(key).displayName();
    }

    private String say(String key, Serializable... arguments) {
        return texts.say(Phrase.of(key, arguments));
    }
}
