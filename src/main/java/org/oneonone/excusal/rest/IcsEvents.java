package org.oneonone.excusal.rest;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.VObjectDataListener;
import com.github.mangstadt.vinnie.io.Warning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oneonone.excusal.HolidayFile;
import org.oneonone.person.Refusal;

/** Gathers the whole days of one file, line by line as they are read. */
final class IcsEvents implements VObjectDataListener {
    private static final String CALENDAR = "VCALENDAR";
    private static final String EVENT = "VEVENT";
    private static final List<String> INSIDE_CALENDAR = List.of(CALENDAR);
    private static final List<String> INSIDE_EVENT = List.of(CALENDAR, EVENT);

    private final List<IcsEvent> events = new ArrayList<>();
    private int calendarsBegun;
    private int calendarsEnded;
    private int eventsEnded;
    private IcsEvent event;

    @Override
    public void onComponentBegin(String name, Context context) {
        if (name.equalsIgnoreCase(CALENDAR)) {
            calendarsBegun++;
        } else if (name.equalsIgnoreCase(EVENT) && context.getParentComponents().equals(INSIDE_CALENDAR)) {
            event = new IcsEvent(context.getLineNumber());
            events.add(event);
        }
    }

    @Override
    public void onComponentEnd(String name, Context context) {
        // The library ends what lies inside when something ends around it.
        if (!context.getUnfoldedLine().strip().equalsIgnoreCase("END:" + name)) {
            throw IcsEvent.unreadable(context.getLineNumber());
        }
        if (name.equalsIgnoreCase(CALENDAR)) {
            calendarsEnded++;
        } else if (name.equalsIgnoreCase(EVENT) && context.getParentComponents().equals(INSIDE_CALENDAR)) {
            eventsEnded++;
        }
    }

    @Override
    public void onProperty(VObjectProperty property, Context context) {
        if (context.getParentComponents().equals(INSIDE_EVENT)) {
            event.take(property, context.getLineNumber());
        }
    }

    @Override
    public void onVersion(String value, Context context) {
        // Says nothing about days.
    }

    @Override
    public void onWarning(Warning warning, VObjectProperty property, Exception thrown, Context context) {
        if (warning == Warning.MALFORMED_LINE || warning == Warning.UNMATCHED_END) {
            throw IcsEvent.unreadable(context.getLineNumber());
        }
    }

    /** What the file said; refused if it breaks off. */
    HolidayFile file() {
        if (calendarsBegun == 0 || calendarsBegun != calendarsEnded || events.size() != eventsEnded) {
            throw Refusal.invalid("ics", "oneonone.excusal.error.ics");
        }
        Map<String, Set<LocalDate>> replaced = new HashMap<>();
        events.forEach(
                found -> found.replaces().ifPresent(day -> replaced.computeIfAbsent(found.uid(), uid -> new HashSet<>())
                        .add(day)));
        List<HolidayFile.Event> wholeDays = events.stream()
                .filter(IcsEvent::isWholeDay)
                .map(found -> found.read(
                        found.replaces().isPresent() ? Set.of() : replaced.getOrDefault(found.uid(), Set.of())))
                .toList();
        return new HolidayFile(wholeDays, events.size() - wholeDays.size());
    }
}
