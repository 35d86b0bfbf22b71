package org.oneonone.excusal.ao;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.Table;

/** One day of a calendar of public holidays. Days are counted from the first of January 1970. */
@Preload
@Table("HOLIDAY")
@Indexes(
        @Index(
                name = "DAYS",
                methodNames = {"getCalendarId", "getOnDay"}))
public interface HolidayRow extends RawEntity<Long> {
    String ID = "ID";
    String CALENDAR_ID = "CALENDAR_ID";
    String ON_DAY = "ON_DAY";
    String NAME = "NAME";

    @AutoIncrement
    @NotNull
    @PrimaryKey(ID)
    long getId();

    @NotNull
    Long getCalendarId();

    @NotNull
    Long getOnDay();

    @NotNull
    String getName();
}
