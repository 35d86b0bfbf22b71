package org.oneonone.excusal.ao;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Leave of one person. Days are counted from the first of January 1970. */
@Preload
@Table("EXCUSAL")
public interface LeaveRow extends RawEntity<Long> {
    String ID = "ID";
    String PERSON_KEY = "PERSON_KEY";
    String SERIES_ID = "SERIES_ID";
    String FROM_DAY = "FROM_DAY";
    String TO_DAY = "TO_DAY";
    String REASON = "REASON";

    @AutoIncrement
    @NotNull
    @PrimaryKey(ID)
    long getId();

    @NotNull
    @Indexed
    String getPersonKey();

    /** Empty if it counts for every series of the person. */
    Long getSeriesId();

    @NotNull
    Long getFromDay();

    @NotNull
    Long getToDay();

    @StringLength(255)
    String getReason();
}
