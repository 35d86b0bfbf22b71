package org.oneonone.meeting.ao;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One meeting that somebody did something about. Times are milliseconds UTC; the series knows the zone. */
@Preload
@Table("MEETING")
@Indexes(
        @Index(
                name = "DATE",
                methodNames = {"getSeriesId", "getOriginalStart"},
                unique = true))
public interface MeetingRow extends Entity {
    String ID = "ID";
    String SERIES_ID = "SERIES_ID";
    String ORIGINAL_START = "ORIGINAL_START";
    String STARTS_AT = "STARTS_AT";
    String ENDS_AT = "ENDS_AT";
    String STATE = "STATE";
    String REASON = "REASON";
    String EXCUSED = "EXCUSED";
    String PAGE_KEY = "PAGE_KEY";
    String TEMPLATE_KEY = "TEMPLATE_KEY";

    @NotNull
    Long getSeriesId();

    @NotNull
    Long getOriginalStart();

    @NotNull
    Long getStartsAt();

    void setStartsAt(Long instant);

    @NotNull
    Long getEndsAt();

    void setEndsAt(Long instant);

    @NotNull
    String getState();

    void setState(String state);

    @StringLength(StringLength.UNLIMITED)
    String getReason();

    void setReason(String reason);

    Boolean getExcused();

    void setExcused(Boolean excused);

    Long getClosedAt();

    void setClosedAt(Long instant);

    Long getMergedInto();

    void setMergedInto(Long originalStart);

    Integer getRevision();

    void setRevision(Integer revision);

    /**
     * The page's id. While there is no page, something that no page and no other row can have: some databases allow
     * only one empty value in a unique column.
     */
    @NotNull
    @Unique
    String getPageKey();

    void setPageKey(String key);

    String getTemplateKey();
}
