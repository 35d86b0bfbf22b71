package org.oneonone.jira.ao;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** When one person's issues in one Jira were last looked at. */
@Preload
@Table("LOOK")
@Indexes({
    @Index(
            name = "WHOSE",
            methodNames = {"getActor", "getLinkId"},
            unique = true)
})
public interface LookRow extends Entity {
    String LINK_ID = "LINK_ID";
    String ACTOR = "ACTOR";
    String LOOKED_AT = "LOOKED_AT";
    String FULL_AT = "FULL_AT";
    String MET_AT = "MET_AT";

    @NotNull
    String getLinkId();

    @NotNull
    String getActor();

    @NotNull
    @Indexed
    Long getLookedAt();

    void setLookedAt(Long lookedAt);

    @NotNull
    Long getFullAt();

    void setFullAt(Long fullAt);

    @NotNull
    @Indexed
    Long getMetAt();

    void setMetAt(Long metAt);
}
