package org.oneonone.series.ao;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A series in the database. The start is local time of the zone beside it, in ISO form. */
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
    String RRULE = "RRULE";
    String STARTS_AT = "STARTS_AT";
    String ZONE_ID = "ZONE_ID";
    String DURATION_MINUTES = "DURATION_MINUTES";
    String TEMPLATE_KEY = "TEMPLATE_KEY";
    String STATE = "STATE";
    String HOME_PAGE_ID = "HOME_PAGE_ID";
    String CADENCE_SINCE = "CADENCE_SINCE";

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

    String getRrule();

    void setRrule(String rrule);

    @NotNull
    @StringLength(30)
    String getStartsAt();

    void setStartsAt(String startsAt);

    @NotNull
    @StringLength(60)
    String getZoneId();

    void setZoneId(String zoneId);

    @NotNull
    int getDurationMinutes();

    void setDurationMinutes(int durationMinutes);

    @StringLength(60)
    String getTemplateKey();

    void setTemplateKey(String templateKey);

    @NotNull
    @StringLength(10)
    String getState();

    void setState(String state);

    Long getHomePageId();

    void setHomePageId(Long homePageId);

    /** Milliseconds UTC. */
    @NotNull
    Long getCadenceSince();

    void setCadenceSince(Long instant);
}
