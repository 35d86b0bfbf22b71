package org.oneonone.jira.ao;

import static org.oneonone.jira.ao.LookRow.ACTOR;
import static org.oneonone.jira.ao.LookRow.FULL_AT;
import static org.oneonone.jira.ao.LookRow.LINK_ID;
import static org.oneonone.jira.ao.LookRow.LOOKED_AT;
import static org.oneonone.jira.ao.LookRow.MET_AT;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.oneonone.jira.IssueLink;
import org.oneonone.jira.JiraLinkId;
import org.oneonone.jira.LookStore;
import org.oneonone.person.PersonKey;
import org.springframework.stereotype.Component;

/** Looks at issues in the database: a row a person, so that a pass in which nothing happened writes next to nothing. */
@Component
class AoLookStore implements LookStore {
    private static final int CHUNK = 500;

    private final ActiveObjects ao;

    AoLookStore(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public Optional<Look> of(JiraLinkId linkId, PersonKey actor) {
        return row(linkId, actor).map(AoLookStore::look);
    }

    @Override
    public void keep(Look look) {
        ao.executeInTransaction(() -> {
            row(look.linkId(), look.actor()).ifPresentOrElse(row -> write(look, row), () -> create(look));
            return look;
        });
    }

    @Override
    public void forget(Instant metBefore) {
        var forgotten = rows(Query.select().where(MET_AT + " < ?", metBefore.toEpochMilli()));
        if (forgotten.length > 0) {
            ao.delete(forgotten);
        }
    }

    @Override
    public Optional<Instant> oldest() {
        return Stream.of(rows(Query.select().order(LOOKED_AT + " ASC").limit(1)))
                .findFirst()
                .map(row -> look(row).at());
    }

    /** The links as of the last look at them, whenever they themselves last changed. */
    List<IssueLink> upToDate(List<IssueLink> links) {
        var makers = links.stream()
                .filter(IssueLink::isLinked)
                .map(link -> link.actor().value())
                .distinct()
                .toList();
        if (makers.isEmpty() || makers.size() > CHUNK) {
            return links;
        }
        var places = String.join(", ", Collections.nCopies(makers.size(), "?"));
        var found = Stream.of(rows(Query.select().where(ACTOR + " IN (" + places + ")", makers.toArray())))
                .map(AoLookStore::look)
                .collect(Collectors.toMap(look -> Map.entry(look.linkId(), look.actor()), Look::at));
        return links.stream()
                .map(link -> Optional.ofNullable(found.get(Map.entry(link.linkId(), link.actor())))
                        .map(link::asOfAtLeast)
                        .orElse(link))
                .toList();
    }

    private void create(Look look) {
        ao.create(
                LookRow.class,
                new DBParam(LINK_ID, look.linkId().value()),
                new DBParam(ACTOR, look.actor().value()),
                new DBParam(LOOKED_AT, look.at().toEpochMilli()),
                new DBParam(FULL_AT, look.fullAt().toEpochMilli()),
                new DBParam(MET_AT, look.metAt().toEpochMilli()));
    }

    private static void write(Look look, LookRow row) {
        row.setLookedAt(look.at().toEpochMilli());
        row.setFullAt(look.fullAt().toEpochMilli());
        row.setMetAt(look.metAt().toEpochMilli());
        row.save();
    }

    private static Look look(LookRow row) {
        return new Look(
                new JiraLinkId(row.getLinkId()),
                new PersonKey(row.getActor()),
                Instant.ofEpochMilli(row.getLookedAt()),
                Instant.ofEpochMilli(row.getFullAt()),
                Instant.ofEpochMilli(row.getMetAt()));
    }

    private Optional<LookRow> row(JiraLinkId linkId, PersonKey actor) {
        var where = ACTOR + " = ? AND " + LINK_ID + " = ?";
        return Stream.of(rows(Query.select().where(where, actor.value(), linkId.value())))
                .findFirst();
    }

    private LookRow[] rows(Query query) {
        return ao.find(LookRow.class, query);
    }
}
