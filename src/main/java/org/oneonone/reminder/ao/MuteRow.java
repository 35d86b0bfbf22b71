package org.oneonone.reminder.ao;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** Somebody wants no reminders. A second row like this one says the same. */
@Preload
@Table("MUTE")
public interface MuteRow extends Entity {
    String PERSON = "PERSON";
    String SERIES_ID = "SERIES_ID";

    /** The key of a user. */
    @NotNull
    @Indexed
    String getPerson();

    /** Of which series; 0 for all. */
    @NotNull
    @Indexed
    Long getSeriesId();
}
