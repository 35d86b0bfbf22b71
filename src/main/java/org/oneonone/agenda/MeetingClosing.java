package org.oneonone.agenda;

import java.util.Optional;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingLife;
import org.oneonone.meeting.MeetingName;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Phrase;
import org.oneonone.series.Series;
import org.springframework.stereotype.Component;

/** Closes a meeting: its agenda takes nothing more, and what was discussed goes into its page. */
@Component
public final class MeetingClosing {
    private final MeetingLife life;
    private final MeetingMinutes minutes;

    public MeetingClosing(MeetingLife life, MeetingMinutes minutes) {
        this.life = life;
        this.minutes = minutes;
    }

    /** Closing again writes what could not be written the last time. */
    public Closed close(Series series, MeetingName name, PersonKey who) {
        Meeting closed = life.close(series, name, who);
        boolean isWritten = minutes.write(series, closed, who);
        return new Closed(closed, isWritten);
    }

    /**
     * A closed meeting.
     *
     * @param meeting the meeting
     * @param isWritten whether its page has all that was discussed
     */
    public record Closed(Meeting meeting, boolean isWritten) {
        /** What the two should know: closed it is, but something is left to do. */
        public Optional<Phrase> notice() {
            return isWritten
                    ? Optional.empty()
                    : Optional.of(Phrase.of(
                            meeting.pageId().isEmpty()
                                    ? "oneonone.agenda.close.no-page"
                                    : "oneonone.agenda.close.unwritten"));
        }
    }
}
