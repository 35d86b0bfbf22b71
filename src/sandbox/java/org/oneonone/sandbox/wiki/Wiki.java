package org.oneonone.sandbox.wiki;

import com.atlassian.confluence.core.ContentPermissionManager;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.confluence.xhtml.api.XhtmlContent;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.transaction.TransactionCallback;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import com.atlassian.sal.api.user.UserManager;
import org.oneonone.sandbox.Host;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.plugin.Services;
import org.oneonone.sandbox.wiki.content.Content;
import org.oneonone.sandbox.wiki.content.Drafts;
import org.oneonone.sandbox.wiki.content.Pages;
import org.oneonone.sandbox.wiki.content.Permissions;
import org.oneonone.sandbox.wiki.content.Restrictions;
import org.oneonone.sandbox.wiki.content.Search;
import org.oneonone.sandbox.wiki.content.Spaces;
import org.oneonone.sandbox.wiki.content.Tasks;
import org.oneonone.sandbox.wiki.content.Watches;
import org.oneonone.sandbox.wiki.host.Events;
import org.oneonone.sandbox.wiki.host.HostApplication;
import org.oneonone.sandbox.wiki.host.HostContentPermissionManager;
import org.oneonone.sandbox.wiki.host.HostFaults;
import org.oneonone.sandbox.wiki.host.HostPageManager;
import org.oneonone.sandbox.wiki.host.HostPermissionManager;
import org.oneonone.sandbox.wiki.host.HostUsers;
import org.oneonone.sandbox.wiki.host.HostXhtml;
import org.oneonone.sandbox.wiki.mail.HostMail;
import org.oneonone.sandbox.wiki.mail.Mails;
import org.oneonone.sandbox.wiki.people.Sessions;
import org.oneonone.sandbox.wiki.people.Users;
import org.oneonone.sandbox.wiki.rest.CountingFilter;
import org.oneonone.sandbox.wiki.rest.IdentityFilter;
import org.oneonone.sandbox.wiki.rest.WikiRest;
import org.oneonone.sandbox.wiki.storage.Renderer;

/**
 * The wiki: its data, its rules and the host API over them. Adding it to a host provides the services, the filter that
 * knows who is asking, and the REST resources.
 */
public final class Wiki {
    private final Content content;
    private final Sessions sessions;
    private final Database database;
    private final HostFaults faults;
    private final CountingFilter counters = new CountingFilter();

    public Wiki(Host host) {
        this.database = host.database();
        this.faults = new HostFaults(database);
        Events events = new Events();
        this.content = new Content(
                database,
                host.clock(),
                events,
                host.confluenceUrl(),
                host.settings().node());
        this.sessions = new Sessions(database, users());
        IdentityFilter identity = new IdentityFilter(users(), sessions);
        counters.header("X-Sandbox-Sql", database::resetCount, database::count)
                .header("X-Sandbox-Sql-Plugin", () -> {}, database::pluginCount);
        host.confluence().filter("/*", counters).filter("/*", identity);
        WikiRest.add(this, host);
        provide(host.services(), host.confluenceUrl());
    }

    private void provide(Services services, String baseUrl) {
        HostUsers people = new HostUsers(users());
        services.provide(PageManager.class, new HostPageManager(content.store(), faults));
        services.provide(SpaceManager.class, key -> spaces().byKey(key).orElse(null));
        services.provide(ContentPermissionManager.class, new HostContentPermissionManager(restrictions(), faults));
        services.provide(PermissionManager.class, new HostPermissionManager(permissions()));
        services.provide(UserAccessor.class, people);
        services.provide(XhtmlContent.class, new HostXhtml(renderer()));
        services.provide(EventPublisher.class, events());
        services.provide(UserManager.class, people);
        services.provide(ApplicationProperties.class, new HostApplication(baseUrl));
        services.provide(LocaleResolver.class, people);
        services.provide(TimeZoneManager.class, people);
        services.provide(MailServerManager.class, new HostMail(mail()));
        services.provide(TransactionTemplate.class, new TransactionTemplate() {
            @Override
            public <T> T execute(TransactionCallback<T> callback) {
                return database.inTransaction(callback::doInTransaction);
            }
        });
    }

    /** Names the plugins' macros; until then only Confluence's own are known. */
    public void macros(MacroCatalog catalog) {
        renderer().macros(catalog);
    }

    /** Where other areas add response headers that count something. */
    public CountingFilter counters() {
        return counters;
    }

    /** For work that must happen wholly or not at all. */
    public Database database() {
        return database;
    }

    /** What goes wrong on purpose when plugins write. */
    public HostFaults faults() {
        return faults;
    }

    public EventPublisher events() {
        return content.events();
    }

    public Users users() {
        return content.users();
    }

    public Sessions sessions() {
        return sessions;
    }

    public Spaces spaces() {
        return content.spaces();
    }

    public Pages pages() {
        return content.pages();
    }

    public Restrictions restrictions() {
        return content.restrictions();
    }

    public Permissions permissions() {
        return content.permissions();
    }

    public Watches watches() {
        return content.watches();
    }

    public Search search() {
        return content.search();
    }

    public Drafts drafts() {
        return content.drafts();
    }

    public Tasks tasks() {
        return content.tasks();
    }

    public Renderer renderer() {
        return content.renderer();
    }

    public Mails mail() {
        return content.mails();
    }
}
