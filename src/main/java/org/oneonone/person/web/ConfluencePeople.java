package org.oneonone.person.web;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.user.UserKey;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.oneonone.person.People;
import org.oneonone.person.Person;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.springframework.stereotype.Component;

/** People from Confluence's user directory. */
@Component
public final class ConfluencePeople implements People {
    private final UserAccessor users;
    private final TimeZoneManager zones;
    private final LocaleResolver locales;
    private final Texts texts;

    public ConfluencePeople(UserAccessor users, TimeZoneManager zones, LocaleResolver locales, Texts texts) {
        this.users = users;
        this.zones = zones;
        this.locales = locales;
        this.texts = texts;
    }

    @Override
    public Person byKey(PersonKey key) {
        return existing(key)
                .map(ConfluencePeople::person)
                .orElseGet(() -> new Person(key, "", texts.say(Phrase.of("oneonone.person.name.gone"))));
    }

    @Override
    public Optional<Person> byName(String name) {
        return Optional.ofNullable(users.getUserByName(name))
                .map(ConfluencePeople::person)
                .filter(person -> isActive(person.key()));
    }

    @Override
    public boolean isActive(PersonKey key) {
        return existing(key).isPresent();
    }

    @Override
    public ZoneId zoneOf(PersonKey key) {
        return zones.getUserTimeZone(new UserKey(key.value())).toZoneId();
    }

    @Override
    public Locale localeOf(PersonKey key) {
        return locales.getLocale(new UserKey(key.value()));
    }

    private Optional<ConfluenceUser> existing(PersonKey key) {
        return Optional.ofNullable(users.getExistingUserByKey(new UserKey(key.value())));
    }

    private static Person person(ConfluenceUser user) {
        return new Person(new PersonKey(user.getKey().getStringValue()), user.getName(), user.getFullName());
    }
}
