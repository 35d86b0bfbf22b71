package org.oneonone.sandbox.wiki.host;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.oneonone.sandbox.wiki.people.Account;
import org.oneonone.sandbox.wiki.people.Users;

/** The directory through the eyes of plugins: Confluence's accessor and SAL's managers. */
public record HostUsers(Users users) implements UserAccessor, UserManager, LocaleResolver, TimeZoneManager {
    @Override
    public ConfluenceUser getExistingUserByKey(UserKey key) {
        return find(key).orElse(null);
    }

    @Override
    public ConfluenceUser getUserByName(String name) {
        return name == null ? null : users.byName(name).orElse(null);
    }

    @Override
    public boolean isDeactivated(String name) {
        return users.byName(name).filter(account -> !account.active()).isPresent();
    }

    @Override
    public UserKey getRemoteUserKey() {
        return current().map(ConfluenceUser::getKey).orElse(null);
    }

    @Override
    public boolean isSystemAdmin(UserKey key) {
        return find(key).filter(Account::active).filter(users::isSuper).isPresent();
    }

    @Override
    public Locale getLocale() {
        return current()
                .flatMap(user -> find(user.getKey()))
                .map(Account::locale)
                .orElse(Locale.ENGLISH);
    }

    @Override
    public Locale getLocale(UserKey key) {
        return find(key).map(Account::locale).orElse(Locale.ENGLISH);
    }

    @Override
    public TimeZone getUserTimeZone() {
        return zone(current().flatMap(user -> find(user.getKey())));
    }

    @Override
    public TimeZone getUserTimeZone(UserKey key) {
        return zone(find(key));
    }

    private static TimeZone zone(Optional<Account> account) {
        return TimeZone.getTimeZone(account.map(Account::zone).orElse(ZoneId.of("UTC")));
    }

    private Optional<Account> find(UserKey key) {
        return Optional.ofNullable(key).flatMap(known -> users.byKey(known.getStringValue()));
    }

    private static Optional<ConfluenceUser> current() {
        return Optional.ofNullable(AuthenticatedUserThreadLocal.get());
    }
}
