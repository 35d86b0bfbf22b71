package org.oneonone.reminder.ao;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One reminder that is being sent or was sent. It names no person, only one of the two seats. */
@Preload
@Table("REMINDER")
public interface ReminderRow extends Entity {
    String ID = "ID";
    String REMINDER_NAME = "REMINDER_NAME";
    String TOKEN = "TOKEN";
    String STATE = "STATE";
    String LEASE_UNTIL = "LEASE_UNTIL";
    String STARTS_AT = "STARTS_AT";

    /** Series, meeting, its time, kind and seat. */
    @NotNull
    @Unique
    String getReminderName();

    @NotNull
    String getToken();

    @NotNull
    String getState();

    void setState(String state);

    /** Until when whoever is sending it may take. */
    @NotNull
    Long getLeaseUntil();

    /** When the meeting begins, by which old rows are found. */
    @NotNull
    @Indexed
    Long getStartsAt();
}
