package org.oneonone.excusal.ao;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A calendar of public holidays; what it says of its days repeats theirs. */
@Preload
@Table("HOLIDAY_CALENDAR")
public interface HolidayCalendarRow extends RawEntity<Long> {
    String ID = "ID";
    String NAME = "NAME";
    String DAYS = "DAYS";
    String FIRST_DAY = "FIRST_DAY";
    String LAST_DAY = "LAST_DAY";

    @AutoIncrement
    @NotNull
    @PrimaryKey(ID)
    long getId();

    @NotNull
    @Unique
    String getName();

    @NotNull
    Integer getDays();

    void setDays(Integer days);

    @NotNull
    Long getFirstDay();

    void setFirstDay(Long day);

    @NotNull
    Long getLastDay();

    void setLastDay(Long day);
}
