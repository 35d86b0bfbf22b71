package org.oneonone.meeting.macro;

import org.oneonone.meeting.Occurrence;
import org.oneonone.person.Phrase;

/** How a timeline tells apart what became of a date: by word, shape and colour, so that any one of them is enough. */
enum Fate {
    /** A full circle. */
    HELD("oneonone.meeting.state.held", "M-7 0a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z", "#216e4e", true),
    /** A full triangle that stands on its point. */
    SKIPPED("oneonone.meeting.state.skipped", "M-7 -6h14l-7 13z", "#974f0c", true),
    /** An empty diamond. */
    EXCUSED("oneonone.meeting.timeline.excused", "M0 -7l7 7l-7 7l-7 -7z", "#505f79", false),
    /** A cross. */
    MISSED("oneonone.meeting.state.missed", "M-6 -6l12 12M6 -6l-12 12", "#ae2a19", false),
    /** An empty square. */
    PLANNED("oneonone.meeting.state.planned", "M-6 -6h12v12h-12z", "#0052cc", false);

    private final String key;
    private final String path;
    private final String colour;
    private final boolean full;

    Fate(String key, String path, String colour, boolean full) {
        this.key = key;
        this.path = path;
        this.colour = colour;
        this.full = full;
    }

    static Fate of(Occurrence date) {
        return switch (date.state()) {
            case HELD -> HELD;
            case SKIPPED -> date.isExcused() ? EXCUSED : SKIPPED;
            case MISSED -> MISSED;
            case PLANNED -> PLANNED;
        };
    }

    Phrase word() {
        return Phrase.of(key);
    }

    /** Its outline around the origin, as SVG has it, seven units to each side. */
    String path() {
        return path;
    }

    String stroke() {
        return colour;
    }

    String fill() {
        return full ? colour : "none";
    }
}
