package org.oneonone.sandbox.wiki;

import com.atlassian.confluence.core.SaveContext;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.ContentPermission;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.junit.rules.ExternalResource;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.base.SandboxClock;
import org.oneonone.sandbox.wiki.content.NewPage;
import org.oneonone.sandbox.wiki.host.Events;
import org.oneonone.sandbox.wiki.mail.CaughtMail;
import org.oneonone.sandbox.wiki.people.Account;
import org.oneonone.testing.RealActiveObjects.Engine;

/** A wiki with the usual people and spaces, on a database of its own, without a web server. */
public final class SmallWiki extends ExternalResource {
    private final Engine engine;
    private Database database;
    private Wiki content;

    public SmallWiki(Engine engine) {
        this.engine = engine;
    }

    @Override
    protected void before() {
        this.database = engine.open();
        this.content = Wiki.over(database, new SandboxClock(), "http://wiki.test/confluence", 1);
    }

    @Override
    protected void after() {
        AuthenticatedUserThreadLocal.set(null);
        database.close();
    }

    public Wiki content() {
        return content;
    }

    public Database database() {
        return database;
    }

    public Events events() {
        return content.events();
    }

    public Account user(String name) {
        return content.users().byName(name).orElseThrow();
    }

    public SmallWiki as(String name) {
        AuthenticatedUserThreadLocal.set(user(name));
        return this;
    }

    public <T> T inTransaction(Supplier<T> work) {
        return database.inTransaction(work);
    }

    public Page page(String title, String body) {
        return content.pages().create(new NewPage("TEAM", title, body, OptionalLong.empty()));
    }

    public Page below(Page parent, String title) {
        return content.pages().create(new NewPage("TEAM", title, "<p>x</p>", OptionalLong.of(parent.getId())));
    }

    public Page unsaved(String title) {
        Page page = new Page();
        page.setSpace(content.spaces().byKey("TEAM").orElseThrow());
        page.setTitle(title);
        page.setBodyAsString("<p>secret</p>");
        return page;
    }

    public void save(Page page, SaveContext context) {
        content.store().save(page, context);
    }

    public void restrict(Page page, String type, String... names) {
        content.restrictions().replace(page.getId(), type, permissions(type, names));
    }

    private List<ContentPermission> permissions(String type, String... names) {
        return Arrays.stream(names)
                .map(name -> ContentPermission.createUserPermission(type, user(name)))
                .toList();
    }

    public List<String> mailedTo() {
        return content.mail().all().stream().map(CaughtMail::to).toList();
    }
}
