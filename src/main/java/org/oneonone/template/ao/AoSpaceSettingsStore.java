package org.oneonone.template.ao;

import static org.oneonone.template.ao.SpaceSettingsRow.HOLIDAYS;
import static org.oneonone.template.ao.SpaceSettingsRow.PREPARE_DAYS;
import static org.oneonone.template.ao.SpaceSettingsRow.REMINDERS;
import static org.oneonone.template.ao.SpaceSettingsRow.SPACE_KEY;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.oneonone.template.SpaceSettings;
import org.oneonone.template.SpaceSettingsStore;
import org.oneonone.template.TemplateKey;
import org.oneonone.web.UniqueClash;
import org.springframework.stereotype.Component;

/** Spaces' settings in the database. */
@Component
class AoSpaceSettingsStore implements SpaceSettingsStore {
    private static final int CHUNK = 500;

    private final ActiveObjects ao;

    AoSpaceSettingsStore(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public SpaceSettings of(String spaceKey) {
        return row(spaceKey).map(AoSpaceSettingsStore::settings).orElse(SpaceSettings.NONE);
    }

    @Override
    public void save(String spaceKey, SpaceSettings settings) {
        try {
            write(spaceKey, settings);
        } catch (RuntimeException failure) {
            if (!UniqueClash.isIn(failure)) {
                throw failure;
            }
            // Somebody made the row between our look and our insert; the second attempt finds it.
            write(spaceKey, settings);
        }
    }

    @Override
    public Map<String, Integer> preparing() {
        Query wanted = Query.select().where(PREPARE_DAYS + " IS NOT NULL");
        return Stream.of(ao.find(SpaceSettingsRow.class, wanted))
                .collect(Collectors.toMap(SpaceSettingsRow::getSpaceKey, SpaceSettingsRow::getPrepareDays));
    }

    @Override
    public Set<String> silent() {
        Query silent = Query.select().where(REMINDERS + " = ?", false);
        return Stream.of(ao.find(SpaceSettingsRow.class, silent))
                .map(SpaceSettingsRow::getSpaceKey)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, Long> holidays(Collection<String> spaceKeys) {
        List<String> keys = spaceKeys.stream().distinct().toList();
        Map<String, Long> chosen = new HashMap<>();
        for (int from = 0; from < keys.size(); from += CHUNK) {
            List<String> some = keys.subList(from, Math.min(from + CHUNK, keys.size()));
            String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            Query query = Query.select()
                    .where(SPACE_KEY + " IN (" + marks + ") AND " + HOLIDAYS + " IS NOT NULL", some.toArray());
            for (SpaceSettingsRow row : ao.find(SpaceSettingsRow.class, query)) {
                chosen.put(row.getSpaceKey(), row.getHolidays());
            }
        }
        return chosen;
    }

    @Override
    public void forgetHolidays(long calendar) {
        ao.executeInTransaction(() -> {
            for (SpaceSettingsRow row :
                    ao.find(SpaceSettingsRow.class, Query.select().where(HOLIDAYS + " = ?", calendar))) {
                row.setHolidays(null);
                row.save();
            }
            return calendar;
        });
    }

    private void write(String spaceKey, SpaceSettings settings) {
        ao.executeInTransaction(() -> {
            SpaceSettingsRow row =
                    row(spaceKey).orElseGet(() -> ao.create(SpaceSettingsRow.class, new DBParam(SPACE_KEY, spaceKey)));
            copy(settings, row);
            row.save();
            return row;
        });
    }

    private Optional<SpaceSettingsRow> row(String spaceKey) {
        return Stream.of(ao.find(SpaceSettingsRow.class, Query.select().where(SPACE_KEY + " = ?", spaceKey)))
                .findFirst();
    }

    private static void copy(SpaceSettings settings, SpaceSettingsRow row) {
        row.setDefaultTemplate(
                settings.defaultTemplate().map(TemplateKey::value).orElse(null));
        row.setCadence(settings.cadence().orElse(null));
        row.setDurationMinutes(boxed(settings.durationMinutes()));
        row.setJiraLinkId(settings.jiraLinkId().orElse(null));
        row.setJiraProject(settings.jiraProject().orElse(null));
        row.setJiraIssueType(settings.jiraIssueType().orElse(null));
        row.setLabels(settings.labels().isEmpty() ? null : String.join(" ", settings.labels()));
        row.setPrepareDays(boxed(settings.prepareDays()));
        row.setReminders(settings.reminds());
        row.setHolidays(settings.holidays().isPresent() ? settings.holidays().getAsLong() : null);
    }

    private static SpaceSettings settings(SpaceSettingsRow row) {
        var labels = row.getLabels() == null
                ? List.<String>of()
                : List.of(row.getLabels().split(" "));
        var jira = new SpaceSettings.JiraDefaults(
                Optional.ofNullable(row.getJiraLinkId()),
                Optional.ofNullable(row.getJiraProject()),
                Optional.ofNullable(row.getJiraIssueType()),
                labels);
        return new SpaceSettings(
                Optional.ofNullable(row.getDefaultTemplate()).map(TemplateKey::new),
                Optional.ofNullable(row.getCadence()),
                unboxed(row.getDurationMinutes()),
                jira,
                new SpaceSettings.Planning(
                        unboxed(row.getPrepareDays()),
                        unboxed(row.getHolidays()),
                        !Boolean.FALSE.equals(row.getReminders())));
    }

    private static Integer boxed(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    private static OptionalInt unboxed(Integer column) {
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
    }

    private static OptionalLong unboxed(Long column) {
        return column == null ? OptionalLong.empty() : OptionalLong.of(column);
    }
}
