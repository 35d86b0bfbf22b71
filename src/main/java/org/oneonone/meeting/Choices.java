package org.oneonone.meeting;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the two can make of a date now. Screens offer it; whether it goes through is for {@link MeetingLife} to say. */
public final class Choices {
    /** A local time as forms take it. */
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private Choices() {}

    /** What can become of a meeting. */
    public enum Choice {
        MOVE,
        SKIP,
        MERGE,
        HOLD,
        CLOSE,
        REOPEN
    }

    /** What makes sense for a date, the likeliest first. */
    public static List<Choice> of(Occurrence date) {
        return switch (date.state()) {
            case PLANNED -> List.of(Choice.MOVE, Choice.SKIP, Choice.MERGE, Choice.HOLD, Choice.CLOSE);
            case MISSED -> List.of(Choice.HOLD, Choice.SKIP, Choice.MOVE, Choice.CLOSE);
            case HELD -> date.isClosed() ? List.of(Choice.REOPEN) : List.of(Choice.CLOSE, Choice.REOPEN);
            case SKIPPED -> List.of(Choice.REOPEN);
        };
    }

    /** The same with what the dialogs have to know, in strings and truths only, because templates get nothing else. */
    public static Map<String, Object> forScreen(Occurrence date, ZoneId zone, Viewer viewer) {
        List<Choice> choices = of(date);
        Map<String, Object> values = new HashMap<>();
        values.put("name", date.name().toString());
        values.put("start", FORM.format(date.start().atZone(zone)));
        values.put("zone", zone.getId());
        values.put("viewerZone", viewer.zone().getId());
        values.put("language", viewer.language());
        values.put("label", viewer.label());
        values.put("isHeld", date.state() == MeetingState.HELD);
        values.put("isMissed", date.state() == MeetingState.MISSED);
        values.put("canMove", choices.contains(Choice.MOVE));
        values.put("canSkip", choices.contains(Choice.SKIP));
        values.put("canMerge", choices.contains(Choice.MERGE));
        values.put("canHold", choices.contains(Choice.HOLD));
        values.put("canClose", choices.contains(Choice.CLOSE));
        values.put("canReopen", choices.contains(Choice.REOPEN));
        return values;
    }

    /**
     * How whoever looks at it reads a time.
     *
     * @param label the date in their words
     * @param zone their own time zone
     * @param language the tag of their language
     */
    public record Viewer(String label, ZoneId zone, String language) {}
}
