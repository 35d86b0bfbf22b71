package org.oneonone.meeting.ao;

import static org.oneonone.meeting.ao.MeetingRow.ENDS_AT;
import static org.oneonone.meeting.ao.MeetingRow.EXCUSED;
import static org.oneonone.meeting.ao.MeetingRow.ID;
import static org.oneonone.meeting.ao.MeetingRow.ORIGINAL_START;
import static org.oneonone.meeting.ao.MeetingRow.PAGE_KEY;
import static org.oneonone.meeting.ao.MeetingRow.REASON;
import static org.oneonone.meeting.ao.MeetingRow.SERIES_ID;
import static org.oneonone.meeting.ao.MeetingRow.STARTS_AT;
import static org.oneonone.meeting.ao.MeetingRow.STATE;
import static org.oneonone.meeting.ao.MeetingRow.TEMPLATE_KEY;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingId;
import org.oneonone.meeting.MeetingState;
import org.oneonone.meeting.MeetingStore;
import org.oneonone.meeting.Slot;
import org.oneonone.series.SeriesId;
import org.oneonone.template.TemplateKey;
import org.oneonone.web.UniqueClash;
import org.springframework.stereotype.Component;

/** Meetings in the database. */
@Component
class AoMeetingStore implements MeetingStore {
    private static final int CHUNK = 500;
    private static final String NO_PAGE = "none-";
    private static final String BY_START = STARTS_AT + " ASC, " + ID + " ASC";

    private final ActiveObjects ao;

    AoMeetingStore(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public Optional<Meeting> byId(MeetingId id) {
        return one(Query.select().where(ID + " = ?", id.value()));
    }

    @Override
    public Optional<Meeting> byPage(long pageId) {
        return one(Query.select().where(PAGE_KEY + " = ?", Long.toString(pageId)));
    }

    @Override
    public List<Meeting> byIds(Collection<MeetingId> ids) {
        return in(ID, ids.stream().map(MeetingId::value).distinct().toList(), "");
    }

    @Override
    public List<Meeting> ofSeries(SeriesId seriesId) {
        return many(Query.select().where(SERIES_ID + " = ?", seriesId.value()).order(BY_START));
    }

    @Override
    public List<Meeting> ofSeries(Collection<SeriesId> seriesIds) {
        return in(SERIES_ID, values(seriesIds), "");
    }

    @Override
    public List<Meeting> ofSeries(Collection<SeriesId> seriesIds, Instant since) {
        long millis = since.toEpochMilli();
        String ahead = " AND (" + STARTS_AT + " >= ? OR " + ORIGINAL_START + " >= ?)";
        return in(SERIES_ID, values(seriesIds), ahead, millis, millis);
    }

    private static List<Long> values(Collection<SeriesId> ids) {
        return ids.stream().map(SeriesId::value).distinct().toList();
    }

    /** Rows whose column has one of the values and that meet a further condition, which may be empty. */
    private List<Meeting> in(String column, List<Long> values, String condition, Object... parameters) {
        var found = new ArrayList<Meeting>();
        for (int from = 0; from < values.size(); from += CHUNK) {
            List<Long> some = values.subList(from, Math.min(from + CHUNK, values.size()));
            String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            Object[] all = Stream.concat(some.stream(), Stream.of(parameters)).toArray();
            Query query = Query.select()
                    .where(column + " IN (" + marks + ")" + condition, all)
                    .order(BY_START);
            found.addAll(many(query));
        }
        return found;
    }

    @Override
    public Meeting add(SeriesId seriesId, Slot slot, Meeting.Outcome outcome, Optional<TemplateKey> template) {
        DBParam[] columns = {
            new DBParam(SERIES_ID, seriesId.value()),
            new DBParam(ORIGINAL_START, slot.originalStart().toEpochMilli()),
            new DBParam(STARTS_AT, slot.start().toEpochMilli()),
            new DBParam(ENDS_AT, slot.end().toEpochMilli()),
            new DBParam(STATE, outcome.state().name()),
            new DBParam(REASON, outcome.reason().orElse(null)),
            new DBParam(EXCUSED, outcome.excused()),
            new DBParam(PAGE_KEY, noPage(seriesId, slot)),
            new DBParam(TEMPLATE_KEY, template.map(TemplateKey::value).orElse(null))
        };
        try {
            return meeting(ao.executeInTransaction(() -> ao.create(MeetingRow.class, columns)));
        } catch (RuntimeException failure) {
            throw UniqueClash.isIn(failure) ? new Clash(failure) : failure;
        }
    }

    @Override
    public Meeting keep(Meeting changed) {
        Meeting.Outcome outcome = changed.outcome();
        return meeting(ao.executeInTransaction(() -> {
            MeetingRow row = row(changed.id());
            row.setStartsAt(changed.start().toEpochMilli());
            row.setEndsAt(changed.end().toEpochMilli());
            row.setState(outcome.state().name());
            row.setReason(outcome.reason().orElse(null));
            row.setExcused(outcome.excused());
            row.setClosedAt(outcome.closedAt().map(Instant::toEpochMilli).orElse(null));
            row.setMergedInto(outcome.mergedInto().map(Instant::toEpochMilli).orElse(null));
            row.setRevision(changed.revision());
            row.save();
            return row;
        }));
    }

    @Override
    public boolean keepPage(Meeting seen, OptionalLong page) {
        try {
            return ao.executeInTransaction(() -> {
                MeetingRow row = row(seen.id());
                boolean isAsSeen = pageId(row.getPageKey()).equals(seen.pageId());
                if (isAsSeen) {
                    row.setPageKey(
                            page.isPresent() ? Long.toString(page.getAsLong()) : noPage(seen.seriesId(), seen.slot()));
                    row.save();
                }
                return isAsSeen;
            });
        } catch (RuntimeException failure) {
            throw UniqueClash.isIn(failure) ? new Clash(failure) : failure;
        }
    }

    private MeetingRow row(MeetingId id) {
        return Stream.of(ao.find(MeetingRow.class, Query.select().where(ID + " = ?", id.value())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Meeting " + id + " has lost its row"));
    }

    private Optional<Meeting> one(Query query) {
        return many(query).stream().findFirst();
    }

    private List<Meeting> many(Query query) {
        return Stream.of(ao.find(MeetingRow.class, query))
                .map(AoMeetingStore::meeting)
                .toList();
    }

    private static Meeting meeting(MeetingRow row) {
        var slot = new Slot(
                Instant.ofEpochMilli(row.getOriginalStart()),
                Instant.ofEpochMilli(row.getStartsAt()),
                Instant.ofEpochMilli(row.getEndsAt()));
        var outcome = new Meeting.Outcome(
                MeetingState.valueOf(row.getState()),
                Optional.ofNullable(row.getReason()),
                isTrue(row.getExcused()),
                Optional.ofNullable(row.getClosedAt()).map(Instant::ofEpochMilli),
                Optional.ofNullable(row.getMergedInto()).map(Instant::ofEpochMilli));
        return new Meeting(
                new MeetingId(row.getID()),
                new SeriesId(row.getSeriesId()),
                slot,
                outcome,
                pageId(row.getPageKey()),
                Optional.ofNullable(row.getTemplateKey()).map(TemplateKey::new),
                Optional.ofNullable(row.getRevision()).orElse(0));
    }

    private static String noPage(SeriesId seriesId, Slot slot) {
        return NO_PAGE + seriesId + "-" + slot.originalStart().toEpochMilli();
    }

    private static OptionalLong pageId(String key) {
        return key.startsWith(NO_PAGE) ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(key));
    }

    private static boolean isTrue(Boolean column) {
        return column != null && column;
    }
}
