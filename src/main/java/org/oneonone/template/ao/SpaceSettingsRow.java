package org.oneonone.template.ao;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What the administrators of one space chose. */
@Preload
@Table("SPACE_SETTINGS")
public interface SpaceSettingsRow extends Entity {
    String SPACE_KEY = "SPACE_KEY";
    String PREPARE_DAYS = "PREPARE_DAYS";
    String REMINDERS = "REMINDERS";
    String HOLIDAYS = "HOLIDAYS";

    @NotNull
    @Unique
    String getSpaceKey();

    String getDefaultTemplate();

    void setDefaultTemplate(String key);

    String getCadence();

    void setCadence(String rule);

    Integer getDurationMinutes();

    void setDurationMinutes(Integer minutes);

    String getJiraLinkId();

    void setJiraLinkId(String id);

    String getJiraProject();

    void setJiraProject(String key);

    String getJiraIssueType();

    void setJiraIssueType(String type);

    /** Separated by spaces, which no label contains. */
    @StringLength(StringLength.UNLIMITED)
    String getLabels();

    void setLabels(String labels);

    @Indexed
    Integer getPrepareDays();

    void setPrepareDays(Integer days);

    /** Nothing in rows that were written before there were reminders. */
    @Indexed
    Boolean getReminders();

    void setReminders(Boolean wanted);

    /** The id of a calendar. */
    @Indexed
    Long getHolidays();

    void setHolidays(Long calendar);
}
