package org.oneonone.agenda.ao;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** One talking point. Instants are milliseconds UTC; a deleted point keeps its row without its words. */
@Preload
@Table("POINT")
public interface PointRow extends RawEntity<Long> {
    String ID = "ID";
    String SERIES_ID = "SERIES_ID";
    String POINT_TEXT = "POINT_TEXT";
    String AUTHOR = "AUTHOR";
    String CREATED_AT = "CREATED_AT";
    String PINNED_TO = "PINNED_TO";
    String SORT_KEY = "SORT_KEY";
    String STATE = "STATE";
    String CHANGE_NUMBER = "CHANGE_NUMBER";

    @AutoIncrement
    @NotNull
    @PrimaryKey(ID)
    long getId();

    @NotNull
    @Indexed
    Long getSeriesId();

    @StringLength(StringLength.UNLIMITED)
    String getPointText();

    void setPointText(String text);

    @NotNull
    String getAuthor();

    @NotNull
    Long getCreatedAt();

    Long getPinnedTo();

    @NotNull
    Long getSortKey();

    void setSortKey(Long key);

    @NotNull
    @StringLength(10)
    String getState();

    void setState(String state);

    Long getDiscussedAt();

    void setDiscussedAt(Long instant);

    Long getDiscussedOn();

    void setDiscussedOn(Long originalStart);

    Long getWrittenAt();

    void setWrittenAt(Long instant);

    @NotNull
    Long getChangeNumber();

    void setChangeNumber(Long number);
}
