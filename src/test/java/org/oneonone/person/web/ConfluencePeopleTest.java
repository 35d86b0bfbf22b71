package org.oneonone.person.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.user.UserKey;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.Test;
import org.oneonone.person.Account;
import org.oneonone.person.Person;
import org.oneonone.person.PersonKey;
import org.oneonone.person.PersonReference;
import org.oneonone.testing.PlainTexts;

public class ConfluencePeopleTest {
    private static final PersonKey RAVI = new PersonKey("4028");

    private final UserAccessor users = mock(UserAccessor.class);
    private final TimeZoneManager zones = mock(TimeZoneManager.class);
    private final LocaleResolver locales = mock(LocaleResolver.class);
    private final ConfluencePeople people = new ConfluencePeople(users, zones, locales, new PlainTexts());

    @Test
    public void findsPeopleByKeyAndByName() {
        exists();

        assertThat(people.byKey(RAVI)).isEqualTo(new Person(RAVI, "ravi", "Ravi Rao"));
        assertThat(people.byName("ravi")).contains(new Person(RAVI, "ravi", "Ravi Rao"));
        assertThat(people.byName("nobody")).isEmpty();
    }

    @Test
    public void somebodyWhoIsGoneKeepsTheirKeyAndGetsAName() {
        assertThat(people.byKey(RAVI)).isEqualTo(new Person(RAVI, "", "Former user"));
        assertThat(people.isActive(RAVI)).isFalse();
    }

    @Test
    public void somebodyWhoIsDeactivatedKeepsTheirNameAndIsNotFoundByIt() {
        exists();
        when(users.isDeactivated("ravi")).thenReturn(true);

        assertThat(people.account(RAVI)).isEqualTo(Account.DEACTIVATED);
        assertThat(people.byKey(RAVI)).isEqualTo(new Person(RAVI, "ravi", "Ravi Rao"));
        assertThat(people.byName("ravi")).isEmpty();
    }

    @Test
    public void aHostThatCannotTellWhoIsDeactivatedDoesNotBreakUs() {
        exists();
        when(users.isDeactivated("ravi")).thenThrow(new NoSuchMethodError("isDeactivated"));

        assertThat(people.account(RAVI)).isEqualTo(Account.ACTIVE);
    }

    @Test
    public void aNameThatTheDirectoryStillRemembersIsNotEnough() {
        ConfluenceUser phantom = user();
        when(users.getUserByName("ravi")).thenReturn(phantom);

        assertThat(people.byName("ravi")).isEmpty();
    }

    @Test
    public void aReferenceFindsActivePeopleOnly() {
        assertThat(reference("4028", null).find(people)).isEmpty();

        exists();

        assertThat(reference("4028", null).find(people)).isPresent();
        assertThat(reference(null, "ravi").find(people)).isPresent();
        assertThat(reference("4028", "somebody else").find(people)).isPresent();
        assertThat(reference("other", "ravi").find(people)).isEmpty();
        assertThat(reference(null, null).find(people)).isEmpty();
    }

    @Test
    public void knowsZoneAndLanguage() {
        when(zones.getUserTimeZone(new UserKey("4028"))).thenReturn(TimeZone.getTimeZone("America/New_York"));
        when(locales.getLocale(new UserKey("4028"))).thenReturn(Locale.FRENCH);

        assertThat(people.zoneOf(RAVI)).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(people.localeOf(RAVI)).isEqualTo(Locale.FRENCH);
    }

    private void exists() {
        ConfluenceUser ravi = user();
        when(users.getExistingUserByKey(new UserKey("4028"))).thenReturn(ravi);
        when(users.getUserByName("ravi")).thenReturn(ravi);
    }

    private static ConfluenceUser user() {
        ConfluenceUser ravi = mock(ConfluenceUser.class);
        when(ravi.getKey()).thenReturn(new UserKey("4028"));
        when(ravi.getName()).thenReturn("ravi");
        when(ravi.getFullName()).thenReturn("Ravi Rao");
        return ravi;
    }

    private static PersonReference reference(String key, String name) {
        return new PersonReference(Optional.ofNullable(key), Optional.ofNullable(name));
    }
}
