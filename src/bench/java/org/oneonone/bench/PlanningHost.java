package org.oneonone.bench;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.transaction.TransactionCallback;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.java.ao.RawEntity;
import org.mockito.ArgumentMatchers;
import org.oneonone.meeting.PageFollower;
import org.oneonone.meeting.PageShelf;
import org.oneonone.person.Account;
import org.oneonone.person.People;
import org.oneonone.person.Person;
import org.oneonone.person.PersonKey;
import org.oneonone.person.SpaceRights;
import org.oneonone.person.Texts;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.plugin.ao.ActiveObjectsEngine;
import org.oneonone.series.Series;
import org.oneonone.testing.OneJvmLocks;
import org.oneonone.testing.PlainTexts;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The plugin's planning, wired as the plugin wires it, over real tables and a host that answers at once. */
final class PlanningHost {
    private static final String BASE = "org.oneonone.";
    private static final List<String> ROWS = List.of(
            "excusal.ao.HolidayCalendarRow",
            "excusal.ao.HolidayRow",
            "excusal.ao.LeaveRow",
            "meeting.ao.MeetingRow",
            "series.ao.HistoryRow",
            "series.ao.SeriesRow",
            "template.ao.SpaceSettingsRow",
            "template.ao.TemplateVersionRow");
    private static final List<String> PARTS = List.of(
            "cadence.recurrence.RuleRecurrence",
            "excusal.StoredExcusals",
            "excusal.ao.AoHolidayStore",
            "excusal.ao.AoLeaveStore",
            "meeting.MeetingBook",
            "meeting.MeetingCalendar",
            "meeting.MeetingPages",
            "meeting.ao.AoMeetingStore",
            "meeting.job.MeetingPagesJob",
            "meeting.job.PageAhead",
            "meeting.page.HostSeriesLock",
            "privacy.Attendance",
            "series.ao.AoSeriesHistory",
            "series.ao.AoSeriesStore",
            "template.ShippedTemplates",
            "template.Templates",
            "template.ao.AoSpaceSettingsStore",
            "template.ao.AoTemplateStore",
            "web.ActingAs");

    private PlanningHost() {}

    static AnnotationConfigApplicationContext over(Database database, Clock clock) {
        var tables = new ActiveObjectsEngine(database, "org.oneonone");
        tables.migrate(ROWS.stream().map(PlanningHost::row).toList());
        var beans = new AnnotationConfigApplicationContext();
        beans.registerBean(ActiveObjects.class, tables::activeObjects);
        beans.registerBean(Clock.class, () -> clock);
        beans.registerBean(ClusterLockService.class, OneJvmLocks::new);
        beans.registerBean(TransactionTemplate.class, () -> new Transactions(database));
        beans.registerBean(UserAccessor.class, PlanningHost::users);
        beans.registerBean(Staff.class, Staff::new);
        beans.registerBean(Texts.class, PlainTexts::new);
        beans.registerBean(PageShelf.class, CountedPages::new);
        beans.registerBean(PageFollower.class, () -> (meeting, page) -> {});
        beans.register(PARTS.stream().map(PlanningHost::type).toArray(Class<?>[]::new));
        beans.refresh();
        return beans;
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends RawEntity<?>> row(String name) {
        return (Class<? extends RawEntity<?>>) type(name);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(BASE + name);
        } catch (ClassNotFoundException moved) {
            throw new IllegalStateException(moved);
        }
    }

    /** Everybody has an account. Calls are not remembered, or they would fill the heap that is measured. */
    private static UserAccessor users() {
        UserAccessor users = mock(UserAccessor.class, withSettings().stubOnly());
        when(users.getExistingUserByKey(ArgumentMatchers.any()))
                .thenReturn(mock(ConfluenceUser.class, withSettings().stubOnly()));
        return users;
    }

    /** Transactions of the host. */
    private record Transactions(Database database) implements TransactionTemplate {
        @Override
        public <T> T execute(TransactionCallback<T> work) {
            return database.inTransaction(work::doInTransaction);
        }
    }

    /** Pages that cost nothing: what a page costs is the host's affair. */
    private static final class CountedPages implements PageShelf {
        private long last = 1_000_000;

        @Override
        public synchronized long put(Series series, Content content, PersonKey author) {
            return ++last;
        }

        @Override
        public String family(Series series) {
            return series.id().toString();
        }

        @Override
        public boolean stands(long pageId) {
            return true;
        }
    }

    /** Everybody is there and may do everything. */
    private static final class Staff implements People, SpaceRights {
        @Override
        public Person byKey(PersonKey key) {
            return new Person(key, key.value(), key.value());
        }

        @Override
        public Optional<Person> byName(String name) {
            return Stream.of(name).map(PersonKey::new).map(this::byKey).findFirst();
        }

        @Override
        public Account account(PersonKey key) {
            return Account.ACTIVE;
        }

        @Override
        public ZoneId zoneOf(PersonKey key) {
            return ZoneId.of("Europe/Berlin");
        }

        @Override
        public Locale localeOf(PersonKey key) {
            return Locale.ENGLISH;
        }

        @Override
        public Optional<String> visibleSpace(PersonKey person, String spaceKey) {
            return Optional.of(spaceKey);
        }

        @Override
        public boolean mayCreatePages(PersonKey person, String spaceKey) {
            return true;
        }
    }
}
