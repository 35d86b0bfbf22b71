package org.oneonone.sandbox.wiki.content;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.user.ConfluenceUser;
import java.time.Clock;
import java.util.List;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.wiki.mail.Mails;
import org.oneonone.sandbox.wiki.people.Account;
import org.oneonone.sandbox.wiki.people.Users;
import org.oneonone.sandbox.wiki.storage.Renderer;

/**
 * Tells watchers and the activity feed. Who gets a mail is decided when the page is saved, with the permissions then in
 * force; the mail leaves after the commit. So whoever restricts a page only after saving it has told everybody already.
 */
public record News(
        Database database,
        Users users,
        Watches watches,
        Permissions permissions,
        Mails mails,
        Renderer renderer,
        Clock clock,
        String baseUrl) {
    void created(Page page, ConfluenceUser actor, boolean quiet) {
        record(page, actor, "created");
        if (!quiet) {
            tell(page, actor, "created a page");
        }
        watch(page, actor);
    }

    void updated(Page page, ConfluenceUser actor, boolean quiet) {
        record(page, actor, "updated");
        if (!quiet && !page.minor()) {
            tell(page, actor, "edited a page");
            watch(page, actor);
        }
    }

    private void record(Page page, ConfluenceUser actor, String kind) {
        database.update(
                "insert into cf_activity (id, page_id, user_key, kind, happened_at) values (?, ?, ?, ?, ?)",
                Schema.nextId(database),
                page.getId(),
                actor == null ? null : actor.getKey().getStringValue(),
                kind,
                clock.millis());
    }

    /** Whoever writes a page hears about it from then on, unless that was switched off; here it never is. */
    private void watch(Page page, ConfluenceUser actor) {
        if (actor != null) {
            watches.watchPage(actor, page.getId());
        }
    }

    private void tell(Page page, ConfluenceUser actor, String what) {
        List<Account> recipients = watches.watchers(page.getId(), page.getSpaceKey()).stream()
                .flatMap(key -> users.byKey(key).stream())
                .filter(Account::active)
                .filter(account -> !account.equals(actor))
                .filter(account -> permissions.canView(account, page.getId()))
                .toList();
        String who = actor == null ? "Anonymous" : actor.getFullName();
        String subject = "[Confluence] " + page.getSpace().getName() + " > " + page.getTitle();
        String text = who + " " + what + ": " + page.getTitle() + "\n"
                + baseUrl + "/pages/viewpage.action?pageId=" + page.getId() + "\n\n"
                + renderer.excerpt(page.getBodyAsString(), 500);
        recipients.forEach(account -> database.afterCommit(() -> mails.send(account.email(), subject, text, "")));
    }
}
