package org.oneonone.template;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Keeps what the administrators of each space chose. */
public interface SpaceSettingsStore {
    /** The choices of a space, all empty if nobody chose. */
    SpaceSettings of(String spaceKey);

    /** Replaces the choices of a space. */
    void save(String spaceKey, SpaceSettings settings);

    /** The spaces that chose how many days ahead their pages are made, with that number; 0 stands for never. */
    Map<String, Integer> preparing();

    /** The spaces that want no reminders. */
    Set<String> silent();

    /** Those of many spaces that chose a calendar of public holidays, with its id, in one question. */
    Map<String, Long> holidays(Collection<String> spaceKeys);

    /** Takes a calendar that is going away out of the choices of all spaces. */
    void forgetHolidays(long calendar);
}
