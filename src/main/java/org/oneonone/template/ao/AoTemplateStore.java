package org.oneonone.template.ao;

import static org.oneonone.template.ao.TemplateVersionRow.AUTHOR;
import static org.oneonone.template.ao.TemplateVersionRow.BODY;
import static org.oneonone.template.ao.TemplateVersionRow.DESCRIPTION;
import static org.oneonone.template.ao.TemplateVersionRow.NAME;
import static org.oneonone.template.ao.TemplateVersionRow.REMARK;
import static org.oneonone.template.ao.TemplateVersionRow.SAVED_AT;
import static org.oneonone.template.ao.TemplateVersionRow.SCOPE;
import static org.oneonone.template.ao.TemplateVersionRow.TEMPLATE_KEY;
import static org.oneonone.template.ao.TemplateVersionRow.VERSION_NUMBER;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.oneonone.person.PersonKey;
import org.oneonone.template.TemplateKey;
import org.oneonone.template.TemplateStore;
import org.oneonone.template.TemplateText;
import org.oneonone.web.UniqueClash;
import org.springframework.stereotype.Component;

/** Templates' versions in the database. */
@Component
class AoTemplateStore implements TemplateStore {
    private final ActiveObjects ao;

    AoTemplateStore(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public Optional<TemplateStore.Version> latest(TemplateStore.Scope scope, TemplateKey key) {
        Query newest = Query.select()
                .where(SCOPE + " = ? AND " + TEMPLATE_KEY + " = ?", scope.name(), key.value())
                .order(VERSION_NUMBER + " DESC")
                .limit(1);
        return Stream.of(ao.find(TemplateVersionRow.class, newest)).findFirst().map(AoTemplateStore::version);
    }

    @Override
    public List<TemplateStore.Version> latest(TemplateStore.Scope scope) {
        Query all = Query.select().where(SCOPE + " = ?", scope.name()).order(VERSION_NUMBER + " ASC");
        var newest = new LinkedHashMap<String, TemplateVersionRow>();
        Stream.of(ao.find(TemplateVersionRow.class, all)).forEach(row -> newest.put(row.getTemplateKey(), row));
        return newest.values().stream().map(AoTemplateStore::version).toList();
    }

    @Override
    public boolean add(TemplateStore.Scope scope, TemplateStore.Version version) {
        try {
            // In a transaction of its own, because PostgreSQL gives up on one in which an index was violated.
            ao.executeInTransaction(() -> ao.create(TemplateVersionRow.class, columns(scope, version)));
            return true;
        } catch (RuntimeException failure) {
            if (UniqueClash.isIn(failure)) {
                return false;
            }
            throw failure;
        }
    }

    private static DBParam[] columns(TemplateStore.Scope scope, TemplateStore.Version version) {
        return new DBParam[] {
            new DBParam(SCOPE, scope.name()),
            new DBParam(TEMPLATE_KEY, version.key().value()),
            new DBParam(VERSION_NUMBER, version.number()),
            new DBParam(NAME, version.text().name()),
            new DBParam(DESCRIPTION, version.text().description()),
            new DBParam(BODY, version.text().body()),
            new DBParam(AUTHOR, version.author().value()),
            new DBParam(SAVED_AT, version.savedAt().toEpochMilli()),
            new DBParam(REMARK, version.comment())
        };
    }

    private static TemplateStore.Version version(TemplateVersionRow row) {
        var text = new TemplateText(row.getName(), orEmpty(row.getDescription()), row.getBody());
        return new TemplateStore.Version(
                new TemplateKey(row.getTemplateKey()),
                row.getVersionNumber(),
                text,
                new PersonKey(row.getAuthor()),
                Instant.ofEpochMilli(row.getSavedAt()),
                orEmpty(row.getRemark()));
    }

    private static String orEmpty(String column) {
        return column == null ? "" : column;
    }
}
