package org.oneonone.calendar.ao;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The address of one person's feed, as far as a hash tells it. Instants are milliseconds UTC. */
@Preload
@Table("FEED_TOKEN")
public interface FeedTokenRow extends RawEntity<Long> {
    String ID = "ID";
    String PERSON = "PERSON";
    String HASH = "HASH";
    String MADE_AT = "MADE_AT";

    @AutoIncrement
    @NotNull
    @PrimaryKey(ID)
    long getId();

    @NotNull
    @Unique
    String getPerson();

    @NotNull
    @Unique
    @StringLength(64)
    String getHash();

    void setHash(String hash);

    @NotNull
    Long getMadeAt();

    void setMadeAt(Long madeAt);
}
