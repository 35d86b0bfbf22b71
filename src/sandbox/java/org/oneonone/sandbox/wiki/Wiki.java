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
import java.net.URI;
import java.time.Clock;
import org.oneonone.sandbox.Host;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.plugin.Services;
import org.oneonone.sandbox.wiki.content.Drafts;
import org.oneonone.sandbox.wiki.content.News;
import org.oneonone.sandbox.wiki.content.PageStore;
import org.oneonone.sandbox.wiki.content.Pages;
import org.oneonone.sandbox.wiki.content.Permissions;
import org.oneonone.sandbox.wiki.content.Restrictions;
import org.oneonone.sandbox.wiki.content.Schema;
import org.oneonone.sandbox.wiki.content.Search;
import org.oneonone.sandbox.wiki.content.Seed;
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
import org.oneonone.sandbox.wiki.rest.Counters;
import org.oneonone.sandbox.wiki.rest.IdentityFilter;
import org.oneonone.sandbox.wiki.rest.WikiRest;
import org.oneonone.sandbox.wiki.storage.Renderer;

/** The wiki: its data and its rules over one database, and, once added to a host, the host API and REST over them. */
public record Wiki(
        Database database,
        Events events,
        HostFaults faults,
        Counters counters,
        Users users,
        Sessions sessions,
        Spaces spaces,
        Permissions permissions,
        Restrictions restrictions,
        Watches watches,
        Mails mail,
        Renderer renderer,
        PageStore store,
        Pages pages,
        Search search,
        Tasks tasks,
        Drafts drafts) {

    /** Puts the parts together over a database, which is filled if it is empty. */
    public static Wiki over(Database database, Clock clock, String baseUrl, int node) {
        Schema.create(database);
        Events events = new Events();
        Users users = new Users(database);
        Spaces spaces = new Spaces(database, users);
        Permissions permissions = new Permissions(database, users);
        Watches watches = new Watches(database);
        Mails mails = new Mails(database, clock, node);
        Renderer renderer = new Renderer(users, clock, URI.create(baseUrl).getPath());
        News news = new News(database, users, watches, permissions, mails, renderer, clock, baseUrl);
        PageStore store = new PageStore(database, users, renderer, news, events, clock);
        renderer.links(store::byTitle);
        Pages pages = new Pages(database, store, spaces);
        new Seed(database, users, spaces, pages, watches).plant();
        return new Wiki(
                database,
                events,
                new HostFaults(database),
                new Counters(),
                users,
                new Sessions(database, users),
                spaces,
                permissions,
                new Restrictions(database, users),
                watches,
                mails,
                renderer,
                store,
                pages,
                new Search(database, store, users),
                new Tasks(database, store),
                new Drafts(database, clock));
    }

    /** The wiki of a host: with its services, the filter that knows who is asking, and the REST resources. */
    public static Wiki of(Host host) {
        Wiki wiki = over(
                host.database(),
                host.clock(),
                host.confluenceUrl(),
                host.settings().node());
        Database database = host.database();
        wiki.counters
                .header("X-Sandbox-Sql", database::resetCount, database::count)
                .header("X-Sandbox-Sql-Plugin", () -> {}, database::pluginCount);
        host.confluence().around(wiki.counters).filter("/*", new IdentityFilter(wiki.users, wiki.sessions));
        WikiRest.add(wiki, host);
        wiki.provide(host.services(), host.confluenceUrl());
        return wiki;
    }

    private void provide(Services services, String baseUrl) {
        HostUsers people = new HostUsers(users);
        services.provide(PageManager.class, new HostPageManager(store, faults));
        services.provide(SpaceManager.class, key -> spaces.byKey(key).orElse(null));
        services.provide(ContentPermissionManager.class, new HostContentPermissionManager(restrictions, faults));
        services.provide(PermissionManager.class, new HostPermissionManager(permissions));
        services.provide(UserAccessor.class, people);
        services.provide(XhtmlContent.class, new HostXhtml(renderer));
        services.provide(EventPublisher.class, events);
        services.provide(UserManager.class, people);
        services.provide(ApplicationProperties.class, new HostApplication(baseUrl));
        services.provide(LocaleResolver.class, people);
        services.provide(TimeZoneManager.class, people);
        services.provide(MailServerManager.class, new HostMail(mail));
        services.provide(TransactionTemplate.class, new TransactionTemplate() {
            @Override
            public <T> T execute(TransactionCallback<T> callback) {
                return database.inTransaction(callback::doInTransaction);
            }
        });
    }
}
