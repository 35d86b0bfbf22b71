package org.oneonone.series.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.oneonone.cadence.CadencePlan;
import org.oneonone.person.PersonKey;
import org.oneonone.series.Participants;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;
import org.oneonone.series.SeriesKind;
import org.oneonone.series.SeriesState;
import org.oneonone.series.SeriesStore;
import org.oneonone.series.SeriesTerms;
import org.oneonone.template.TemplateKey;
import org.springframework.stereotype.Component;

/** Series in the database. */
@Component
public final class AoSeriesStore implements SeriesStore {
    private final ActiveObjects ao;

    public AoSeriesStore(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public Optional<Series> byId(SeriesId id) {
        return Optional.ofNullable(ao.get(SeriesRow.class, id.value())).map(AoSeriesStore::series);
    }

    @Override
    public List<Series> ofPerson(PersonKey person) {
        Query query = Query.select()
                .where(SeriesRow.LEAD_KEY + " = ? OR " + SeriesRow.PARTNER_KEY + " = ?", person.value(), person.value())
                .order(SeriesRow.ID);
        return Stream.of(ao.find(SeriesRow.class, query))
                .map(AoSeriesStore::series)
                .toList();
    }

    @Override
    public List<Series> running(SeriesId after, int limit) {
        Query query = Query.select()
                .where(SeriesRow.ID + " > ? AND " + SeriesRow.STATE + " <> ?", after.value(), SeriesState.ENDED.name())
                .order(SeriesRow.ID)
                .limit(limit);
        return Stream.of(ao.find(SeriesRow.class, query))
                .map(AoSeriesStore::series)
                .toList();
    }

    @Override
    public Series create(SeriesTerms terms) {
        return ao.executeInTransaction(() -> series(ao.create(SeriesRow.class, columns(terms))));
    }

    @Override
    public boolean replace(Series seen, Series changed) {
        return ao.executeInTransaction(() -> {
            Optional<SeriesRow> row = Optional.ofNullable(
                            ao.get(SeriesRow.class, seen.id().value()))
                    .filter(present -> series(present).hasTermsOf(seen));
            row.ifPresent(present -> write(changed, present));
            return row.isPresent();
        });
    }

    private static void write(Series series, SeriesRow row) {
        row.setKind(series.kind().name());
        row.setCadencePlan(StoredPlan.write(series.plan()));
        row.setTemplateKey(series.template().map(TemplateKey::value).orElse(null));
        row.setState(series.state().name());
        row.save();
    }

    @Override
    public void keepHomePage(SeriesId id, long pageId) {
        change(id, row -> row.setHomePageId(pageId));
    }

    /** Writes only the columns that the change touches, which is all that the library saves. */
    private void change(SeriesId id, Consumer<SeriesRow> change) {
        ao.executeInTransaction(() -> {
            Optional.ofNullable(ao.get(SeriesRow.class, id.value())).ifPresent(row -> {
                change.accept(row);
                row.save();
            });
            return id;
        });
    }

    private static DBParam[] columns(SeriesTerms terms) {
        Map<String, Object> columns = new HashMap<>();
        columns.put(SeriesRow.KIND, terms.kind().name());
        columns.put(SeriesRow.SPACE_KEY, terms.spaceKey());
        columns.put(SeriesRow.LEAD_KEY, terms.participants().lead().value());
        columns.put(SeriesRow.PARTNER_KEY, terms.participants().partner().value());
        columns.put(SeriesRow.CADENCE_PLAN, StoredPlan.write(CadencePlan.begin(terms.cadence(), terms.since())));
        columns.put(SeriesRow.STATE, SeriesState.ACTIVE.name());
        terms.template().ifPresent(key -> columns.put(SeriesRow.TEMPLATE_KEY, key.value()));
        return columns.entrySet().stream()
                .map(column -> new DBParam(column.getKey(), column.getValue()))
                .toArray(DBParam[]::new);
    }

    private static Series series(SeriesRow row) {
        return new Series(
                new SeriesId(row.getId()),
                SeriesKind.valueOf(row.getKind()),
                row.getSpaceKey(),
                new Participants(new PersonKey(row.getLeadKey()), new PersonKey(row.getPartnerKey())),
                StoredPlan.read(row.getCadencePlan()),
                Optional.ofNullable(row.getTemplateKey()).map(TemplateKey::new),
                Stream.ofNullable(row.getHomePageId())
                        .mapToLong(Long::longValue)
                        .findFirst());
    }
}
