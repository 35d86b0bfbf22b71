package org.oneonone.series.ao;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** One line of a series' history. Instants are milliseconds UTC. */
@Preload
@Table("HISTORY")
public interface HistoryRow extends RawEntity<Long> {
    String ID = "ID";
    String SERIES_ID = "SERIES_ID";
    String WHAT = "WHAT";
    String WHO = "WHO";
    String DONE_AT = "DONE_AT";
    String MEETING_DATE = "MEETING_DATE";
    String BEFORE_AT = "BEFORE_AT";
    String AFTER_AT = "AFTER_AT";

    @AutoIncrement
    @NotNull
    @PrimaryKey(ID)
    long getId();

    @NotNull
    @Indexed
    Long getSeriesId();

    @NotNull
    @StringLength(30)
    String getWhat();

    @NotNull
    String getWho();

    @NotNull
    Long getDoneAt();

    Long getMeetingDate();

    Long getBeforeAt();

    Long getAfterAt();
}
