package org.oneonone.person.web;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.user.UserKey;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.oneonone.person.Account;
import org.oneonone.person.People;
import org.oneonone.person.Person;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** People from Confluence's user directory. */
@Component
public final class ConfluencePeople implements People {
    private static final Logger log = LoggerFactory.getLogger(ConfluencePeople.class);

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
    public Account account(PersonKey key) {
        return existing(key)
                .map(user -> isDeactivated(user) ? Account.DEACTIVATED : Account.ACTIVE)
                .orElse(Account.DELETED);
    }

    @Override
    public ZoneId zoneOf(PersonKey key) {
        return zones.getUserTimeZone(new UserKey(key.value())).toZoneId();
    }

    @Override
    public Locale localeOf(PersonKey key) {
        return locales.getLocale(new UserKey(key.value()));
    }

    private boolean isDeactivated(ConfluenceUser user) {
        try {
            return users.isDeactivated(user.getName());
        } catch (LinkageError missing) {
            // Rather the other sentence, that they see no space any more, than no series at all; diagnostics names it.
            log.debug("The host cannot tell whether an account is deactivated", missing);
            return false;
        }
    }

    private Optional<ConfluenceUser> existing(PersonKey key) {
        return Optional.ofNullable(users.getExistingUserByKey(new UserKey(key.value())));
    }

    private static Person person(ConfluenceUser user) {
        return new Person(new PersonKey(user.getKey().getStringValue()), user.getName(), user.getFullName());
    }
}
