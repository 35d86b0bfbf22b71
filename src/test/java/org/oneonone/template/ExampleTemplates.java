package org.oneonone.template;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.oneonone.testing.PlainTexts;

/** The templates that ship, with stores in memory, for tests of what uses them. */
public final class ExampleTemplates {
    public static final String BODY = "<ac:structured-macro ac:name=\"one-on-one-header\"/><h2>Ours</h2>"
            + "<ac:structured-macro ac:name=\"one-on-one-actions\"><ac:rich-text-body><p>x</p></ac:rich-text-body>"
            + "</ac:structured-macro>";

    private ExampleTemplates() {}

    public static Templates templates(TemplateStore store, SpaceSettingsStore settings, Clock clock) {
        return new Templates(new ShippedTemplates(new PlainTexts()), store, settings, clock);
    }

    /** Settings in a map. */
    public static SpaceSettingsStore settings() {
        Map<String, SpaceSettings> settings = new HashMap<>();
        return new SpaceSettingsStore() {
            @Override
            public SpaceSettings of(String spaceKey) {
                return settings.getOrDefault(spaceKey, SpaceSettings.NONE);
            }

            @Override
            public void save(String spaceKey, SpaceSettings chosen) {
                settings.put(spaceKey, chosen);
            }

            @Override
            public Map<String, Integer> preparing() {
                Map<String, Integer> days = new HashMap<>();
                settings.forEach((key, chosen) -> chosen.prepareDays().ifPresent(count -> days.put(key, count)));
                return days;
            }

            @Override
            public Set<String> silent() {
                Set<String> silent = new HashSet<>();
                settings.forEach((key, chosen) -> silent.addAll(chosen.reminds() ? Set.of() : Set.of(key)));
                return silent;
            }

            @Override
            public Map<String, Long> holidays(Collection<String> spaceKeys) {
                Map<String, Long> calendars = new HashMap<>();
                spaceKeys.forEach(key -> of(key).holidays().ifPresent(id -> calendars.put(key, id)));
                return calendars;
            }

            @Override
            public void forgetHolidays(long calendar) {
                settings.replaceAll((key, chosen) ->
                        chosen.holidays().equals(OptionalLong.of(calendar)) ? withoutHolidays(chosen) : chosen);
            }
        };
    }

    /** Settings of a space that chose nothing but a calendar of public holidays. */
    public static SpaceSettings withHolidays(long calendar) {
        return with(SpaceSettings.NONE, OptionalLong.of(calendar));
    }

    private static SpaceSettings withoutHolidays(SpaceSettings chosen) {
        return with(chosen, OptionalLong.empty());
    }

    private static SpaceSettings with(SpaceSettings chosen, OptionalLong calendar) {
        return new SpaceSettings(
                chosen.defaultTemplate(),
                chosen.cadence(),
                chosen.durationMinutes(),
                chosen.jira(),
                new SpaceSettings.Planning(chosen.prepareDays(), calendar, chosen.reminds()));
    }
}
