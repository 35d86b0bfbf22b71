package org.oneonone.sandbox.wiki.content;

import com.atlassian.confluence.pages.Page;
import com.atlassian.event.api.EventPublisher;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.wiki.mail.Mails;
import org.oneonone.sandbox.wiki.people.Users;
import org.oneonone.sandbox.wiki.storage.Renderer;

/** Puts the parts of the wiki together over one database, which it fills if it is empty. */
public final class Content {
    private final EventPublisher events;
    private final Users users;
    private final Spaces spaces;
    private final Permissions permissions;
    private final Restrictions restrictions;
    private final Watches watches;
    private final Mails mails;
    private final Renderer renderer;
    private final PageStore store;
    private final Pages pages;
    private final Search search;
    private final Tasks tasks;
    private final Drafts drafts;

    public Content(Database database, Clock clock, EventPublisher events, String baseUrl, int node) {
        Schema.create(database);
        this.events = events;
        this.users = new Users(database);
        this.spaces = new Spaces(database, users);
        this.permissions = new Permissions(database, users);
        this.restrictions = new Restrictions(database, users);
        this.watches = new Watches(database);
        this.mails = new Mails(database, clock, node);
        this.renderer =
                new Renderer(users, this::linked, clock, URI.create(baseUrl).getPath());
        News news = new News(database, users, watches, permissions, mails, renderer, clock, baseUrl);
        this.store = new PageStore(database, new PageTable(database, renderer), renderer, news, events, clock);
        this.pages = new Pages(database, store, spaces);
        this.search = new Search(database, store, users);
        this.tasks = new Tasks(database, store);
        this.drafts = new Drafts(database, clock);
        new Seed(database, users, spaces, pages, watches).plant();
    }

    private Optional<Page> linked(String spaceKey, String title) {
        return store.byTitle(spaceKey, title);
    }

    public EventPublisher events() {
        return events;
    }

    public Users users() {
        return users;
    }

    public Spaces spaces() {
        return spaces;
    }

    public Permissions permissions() {
        return permissions;
    }

    public Restrictions restrictions() {
        return restrictions;
    }

    public Watches watches() {
        return watches;
    }

    public Mails mails() {
        return mails;
    }

    public Renderer renderer() {
        return renderer;
    }

    public PageStore store() {
        return store;
    }

    public Pages pages() {
        return pages;
    }

    public Search search() {
        return search;
    }

    public Tasks tasks() {
        return tasks;
    }

    public Drafts drafts() {
        return drafts;
    }
}
