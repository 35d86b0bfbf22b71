package org.oneonone.series.ao;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A series in the database. The state repeats what the plan says, to be searched for. */
@Table("SERIES")
@Indexes({
    @Index(
            name = "LEAD",
            methodNames = {"getLeadKey"}),
    @Index(
            name = "PARTNER",
            methodNames = {"getPartnerKey"})
})
public interface SeriesRow extends RawEntity<Long> {
    String ID = "ID";
    String KIND = "KIND";
    String SPACE_KEY = "SPACE_KEY";
    String LEAD_KEY = "LEAD_KEY";
    String PARTNER_KEY = "PARTNER_KEY";
    String CADENCE_PLAN = "CADENCE_PLAN";
    String TEMPLATE_KEY = "TEMPLATE_KEY";
    String STATE = "STATE";
    String HOME_PAGE_ID = "HOME_PAGE_ID";

    @AutoIncrement
    @NotNull
    @PrimaryKey(ID)
    long getId();

    @NotNull
    @StringLength(30)
    String getKind();

    void setKind(String kind);

    @NotNull
    String getSpaceKey();

    void setSpaceKey(String spaceKey);

    @NotNull
    String getLeadKey();

    void setLeadKey(String leadKey);

    @NotNull
    String getPartnerKey();

    void setPartnerKey(String partnerKey);

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getCadencePlan();

    void setCadencePlan(String plan);

    @StringLength(60)
    String getTemplateKey();

    void setTemplateKey(String templateKey);

    @NotNull
    @StringLength(10)
    String getState();

    void setState(String state);

    Long getHomePageId();

    void setHomePageId(Long homePageId);
}
