package org.oneonone.jira.ao;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** The one issue link of an action item. */
@Preload
@Table("ISSUE_LINK")
@Indexes({
    @Index(
            name = "ITEM",
            methodNames = {"getActionItemId"},
            unique = true),
    @Index(
            name = "ISSUE",
            methodNames = {"getIssueId"}),
    @Index(
            name = "WORK",
            methodNames = {"getState", "getDueAt"}),
    @Index(
            name = "WALK",
            methodNames = {"getLinkId", "getActor", "getActionItemId"})
})
public interface IssueLinkRow extends Entity {
    String ACTION_ITEM_ID = "ACTION_ITEM_ID";
    String LINK_ID = "LINK_ID";
    String ACTOR = "ACTOR";
    String STATE = "STATE";
    String ISSUE_ID = "ISSUE_ID";
    String DRAFT = "DRAFT";
    String TOKEN = "TOKEN";
    String ASKED_AT = "ASKED_AT";
    String DUE_AT = "DUE_AT";
    String LOOKUPS = "LOOKUPS";
    String AGREED_DONE = "AGREED_DONE";

    @NotNull
    Long getActionItemId();

    @NotNull
    String getLinkId();

    void setLinkId(String linkId);

    @NotNull
    String getActor();

    void setActor(String actor);

    @NotNull
    String getState();

    void setState(String state);

    /** What was agreed to be sent, as JSON. */
    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getDraft();

    void setDraft(String draft);

    @NotNull
    String getToken();

    void setToken(String token);

    @NotNull
    Long getAskedAt();

    void setAskedAt(Long askedAt);

    @NotNull
    Long getDueAt();

    void setDueAt(Long dueAt);

    @NotNull
    Integer getLookups();

    void setLookups(Integer lookups);

    @NotNull
    Boolean getAgreedDone();

    void setAgreedDone(Boolean agreedDone);

    String getIssueId();

    void setIssueId(String issueId);

    String getIssueKey();

    void setIssueKey(String issueKey);

    @StringLength(StringLength.UNLIMITED)
    String getUrl();

    void setUrl(String url);

    @StringLength(StringLength.UNLIMITED)
    String getSummary();

    void setSummary(String summary);

    @StringLength(StringLength.UNLIMITED)
    String getStatusName();

    void setStatusName(String statusName);

    String getCategory();

    void setCategory(String category);

    @StringLength(StringLength.UNLIMITED)
    String getAssignee();

    void setAssignee(String assignee);

    /** A date in ISO form. */
    String getIssueDue();

    void setIssueDue(String issueDue);

    Long getAsOf();

    void setAsOf(Long asOf);

    /** Why it failed, as JSON. */
    @StringLength(StringLength.UNLIMITED)
    String getMessages();

    void setMessages(String messages);
}
