package org.oneonone.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemId;
import org.oneonone.action.ActionItemStore;
import org.oneonone.action.StorageTasks;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingLife;
import org.oneonone.meeting.Occurrence;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;
import org.oneonone.series.Series;
import org.oneonone.template.PageBodies;
import org.springframework.stereotype.Component;

/**
 * Turns a talking point into an action item: a task on the page of the meeting whose agenda it is on. Task and point
 * change in one transaction under the lock of the series, so that pressing twice makes one task.
 */
@Component
public final class PointActing {
    private final AgendaBook book;
    private final MeetingLife life;
    private final PageBodies pages;
    private final ActionItemStore items;

    public PointActing(AgendaBook book, MeetingLife life, PageBodies pages, ActionItemStore items) {
        this.book = book;
        this.life = life;
        this.pages = pages;
        this.items = items;
    }

    /** The discussed point, and the action item that came of it. */
    public Acted act(Series series, PointId id, Promise promise, PersonKey who) {
        if (promise.owner()
                .filter(owner -> !series.participants().contains(owner))
                .isPresent()) {
            throw Refusal.invalid("owner", "oneonone.agenda.error.owner");
        }
        Meeting meeting = withPage(book.placeOf(series, id));
        // Work on the page would have it held anyway, but only after asking for the lock that is taken here below.
        life.worked(series, meeting, who);
        TalkingPoint discussed = book.discuss(
                series, id, who, (point, place) -> write(withPage(Optional.of(place)), point, promise, who));
        return new Acted(discussed, newest(meeting.pageId().getAsLong(), discussed));
    }

    private void write(Meeting meeting, TalkingPoint point, Promise promise, PersonKey who) {
        String words = PointText.storage(point.text());
        boolean isWritten = pages.change(
                who,
                meeting.pageId().getAsLong(),
                body -> StorageTasks.withNew(body, words, promise.owner(), promise.due()));
        if (!isWritten) {
            throw Refusal.conflict("oneonone.agenda.error.page");
        }
    }

    /** Saving the page has brought the index up to it, and what comes last there is the newest. */
    private Optional<ActionItemId> newest(long pageId, TalkingPoint point) {
        String words = PointText.pieces(point.text()).stream()
                .map(PointText.Piece::words)
                .collect(Collectors.joining())
                .replaceAll("(?U)\\s+", " ")
                .strip();
        List<ActionItem> all = items.ofPage(pageId);
        return all.stream()
                .filter(item -> item.text().equals(words))
                .reduce((earlier, later) -> later)
                .map(ActionItem::id);
    }

    private static Meeting withPage(Optional<Occurrence> place) {
        return place.flatMap(Occurrence::meeting)
                .filter(meeting -> meeting.pageId().isPresent())
                .orElseThrow(() -> Refusal.conflict("oneonone.agenda.error.no-page"));
    }

    /**
     * Who does it, and by when.
     *
     * @param owner one of the two, or nobody in particular
     * @param due the last day for it
     */
    public record Promise(Optional<PersonKey> owner, Optional<LocalDate> due) {}

    /**
     * What came of it.
     *
     * @param point the point, discussed
     * @param action the action item, as far as the index knows it already
     */
    public record Acted(TalkingPoint point, Optional<ActionItemId> action) {}
}
