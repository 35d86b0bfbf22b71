package org.oneonone.template;

import java.util.Collection;
import java.util.Map;

/** Keeps what the administrators of each space chose. */
public interface SpaceSettingsStore {
    /** The choices of a space, all empty if nobody chose. */
    SpaceSettings of(String spaceKey);

    /** Replaces the choices of a space. */
    void save(String spaceKey, SpaceSettings settings);

    /** The spaces that want their pages made ahead, with the number of days. */
    Map<String, Integer> preparing();

    /** Those of many spaces that chose a calendar of public holidays, with its id, in one question. */
    Map<String, Long> holidays(Collection<String> spaceKeys);

    /** Takes a calendar that is going away out of the choices of all spaces. */
    void forgetHolidays(long calendar);
}
