package org.oneonone.calendar.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.oneonone.calendar.FeedTokenStore;
import org.oneonone.person.PersonKey;
import org.oneonone.web.UniqueClash;
import org.springframework.stereotype.Component;

/** Hashes of tokens in the database; a unique index finds them and holds each person to one. */
@Component
class AoFeedTokenStore implements FeedTokenStore {
    private final ActiveObjects ao;

    AoFeedTokenStore(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public void put(PersonKey person, String hash, Instant madeAt) {
        try {
            write(person, hash, madeAt);
        } catch (RuntimeException failure) {
            if (!UniqueClash.isIn(failure)) {
                throw failure;
            }
            // The same person asked twice at once, and now there is a row to write to.
            write(person, hash, madeAt);
        }
    }

    private void write(PersonKey person, String hash, Instant madeAt) {
        ao.executeInTransaction(() -> {
            FeedTokenRow row = row(FeedTokenRow.PERSON, person.value())
                    .orElseGet(() -> ao.create(
                            FeedTokenRow.class,
                            new DBParam(FeedTokenRow.PERSON, person.value()),
                            new DBParam(FeedTokenRow.HASH, hash),
                            new DBParam(FeedTokenRow.MADE_AT, madeAt.toEpochMilli())));
            row.setHash(hash);
            row.setMadeAt(madeAt.toEpochMilli());
            row.save();
            return row;
        });
    }

    @Override
    public void remove(PersonKey person) {
        ao.executeInTransaction(() -> {
            row(FeedTokenRow.PERSON, person.value()).ifPresent(ao::delete);
            return null;
        });
    }

    @Override
    public Optional<PersonKey> owner(String hash) {
        return row(FeedTokenRow.HASH, hash).map(FeedTokenRow::getPerson).map(PersonKey::new);
    }

    @Override
    public boolean has(PersonKey person) {
        return row(FeedTokenRow.PERSON, person.value()).isPresent();
    }

    private Optional<FeedTokenRow> row(String column, String value) {
        return Stream.of(ao.find(FeedTokenRow.class, Query.select().where(column + " = ?", value)))
                .findFirst();
    }
}
