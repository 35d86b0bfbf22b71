package org.oneonone.action.ao;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/**
 * One action item. Page and task number are not unique here: a clash would break the saving of the page in whose
 * transaction we index, and two rows for one task are sorted out by the next reconciliation.
 */
@Preload
@Table("ACTION_ITEM")
@Indexes({
    @Index(
            name = "PAGE",
            methodNames = {"getPageId"}),
    @Index(
            name = "SERIES",
            methodNames = {"getSeriesId", "getState"})
})
public interface ActionItemRow extends Entity {
    String ID = "ID";
    String SERIES_ID = "SERIES_ID";
    String PAGE_ID = "PAGE_ID";
    String TASK_ID = "TASK_ID";
    String WORDS = "WORDS";
    String OWNER = "OWNER";
    String DUE = "DUE";
    String TICKED = "TICKED";
    String STATE = "STATE";
    String CREATED_AT = "CREATED_AT";
    String COMPLETED_AT = "COMPLETED_AT";

    @NotNull
    Long getSeriesId();

    @NotNull
    Long getPageId();

    @NotNull
    Long getTaskId();

    void setTaskId(Long taskId);

    @StringLength(StringLength.UNLIMITED)
    String getWords();

    void setWords(String words);

    String getOwner();

    void setOwner(String owner);

    /** A date in ISO form. */
    String getDue();

    void setDue(String due);

    @NotNull
    Boolean getTicked();

    void setTicked(Boolean ticked);

    @NotNull
    String getState();

    void setState(String state);

    @NotNull
    Long getCreatedAt();

    Long getCompletedAt();

    void setCompletedAt(Long completedAt);
}
