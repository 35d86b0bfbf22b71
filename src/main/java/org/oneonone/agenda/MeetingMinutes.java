package org.oneonone.agenda;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.oneonone.meeting.Meeting;
import org.oneonone.person.People;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesLock;
import org.oneonone.template.PageBodies;
import org.oneonone.template.StorageFormat;
import org.springframework.stereotype.Component;

/**
 * Writes the points that were discussed on a meeting into its page. The page and what we know of it change in one
 * transaction, so that whatever goes wrong, nothing counts as written that is not, and asking again writes the rest.
 */
@Component
public final class MeetingMinutes {
    private final PointStore points;
    private final SeriesLock lock;
    private final People people;
    private final Texts texts;
    private final PageBodies pages;
    private final Clock clock;

    public MeetingMinutes(
            PointStore points, SeriesLock lock, People people, Texts texts, PageBodies pages, Clock clock) {
        this.points = points;
        this.lock = lock;
        this.people = people;
        this.texts = texts;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * Writes what is not on the page yet, as a named person.
     *
     * @return false if something is left to be written: there is no page, or that person cannot change it
     */
    public boolean write(Series series, Meeting meeting, PersonKey who) {
        return lock.inOneTransaction(series.id(), () -> {
            List<TalkingPoint> discussed = points.ofSeries(series.id()).stream()
                    .filter(point -> point.fate()
                            .discussedOn()
                            .filter(meeting.originalStart()::equals)
                            .isPresent())
                    .sorted(Comparator.comparing(
                            point -> point.fate().discussedAt().orElse(point.createdAt())))
                    .toList();
            List<TalkingPoint> fresh = discussed.stream()
                    .filter(point -> !point.fate().isWritten())
                    .toList();
            boolean isWritten = fresh.isEmpty()
                    || meeting.pageId().isPresent()
                            && pages.change(who, meeting.pageId().getAsLong(), body -> edit(body, discussed, fresh));
            if (isWritten) {
                fresh.forEach(this::keepWritten);
            }
            return isWritten;
        });
    }

    private Optional<String> edit(String body, List<TalkingPoint> discussed, List<TalkingPoint> fresh) {
        Optional<String> first = discussed.stream()
                .filter(point -> point.fate().isWritten())
                .min(Comparator.comparing(point -> point.fate().writtenAt().orElseThrow()))
                .map(this::item);
        String heading = texts.say(Phrase.of("oneonone.agenda.page.discussed"));
        return MinutesEdit.add(body, fresh.stream().map(this::item).toList(), first, heading);
    }

    private String item(TalkingPoint point) {
        String author = people.byKey(point.author()).displayName();
        return PointText.storage(point.text()) + " <em>(" + StorageFormat.escape(author) + ")</em>";
    }

    private void keepWritten(TalkingPoint point) {
        TalkingPoint written = point.with(point.fate().written(clock.instant()));
        points.keep(written.as(points.version(point.seriesId()) + 1));
    }
}
