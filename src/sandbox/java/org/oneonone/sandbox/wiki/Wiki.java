package org.oneonone.sandbox.wiki;

import com.atlassian.event.api.EventPublisher;
import org.oneonone.sandbox.Host;
import org.oneonone.sandbox.wiki.content.Drafts;
import org.oneonone.sandbox.wiki.content.Pages;
import org.oneonone.sandbox.wiki.content.Permissions;
import org.oneonone.sandbox.wiki.content.Restrictions;
import org.oneonone.sandbox.wiki.content.Search;
import org.oneonone.sandbox.wiki.content.Spaces;
import org.oneonone.sandbox.wiki.content.Tasks;
import org.oneonone.sandbox.wiki.content.Watches;
import org.oneonone.sandbox.wiki.mail.Mails;
import org.oneonone.sandbox.wiki.people.Sessions;
import org.oneonone.sandbox.wiki.people.Users;
import org.oneonone.sandbox.wiki.storage.Renderer;

/**
 * The wiki: its data, its rules and the host API over them. Adding it to a host provides the services, the filter that
 * knows who is asking, and the REST resources.
 */
public final class Wiki {
    public Wiki(Host host) {}

    /** Names the plugins' macros; until then only Confluence's own are known. */
    public void macros(MacroCatalog catalog) {
        throw new UnsupportedOperationException("to come");
    }

    public EventPublisher events() {
        throw new UnsupportedOperationException("to come");
    }

    public Users users() {
        throw new UnsupportedOperationException("to come");
    }

    public Sessions sessions() {
        throw new UnsupportedOperationException("to come");
    }

    public Spaces spaces() {
        throw new UnsupportedOperationException("to come");
    }

    public Pages pages() {
        throw new UnsupportedOperationException("to come");
    }

    public Restrictions restrictions() {
        throw new UnsupportedOperationException("to come");
    }

    public Permissions permissions() {
        throw new UnsupportedOperationException("to come");
    }

    public Watches watches() {
        throw new UnsupportedOperationException("to come");
    }

    public Search search() {
        throw new UnsupportedOperationException("to come");
    }

    public Drafts drafts() {
        throw new UnsupportedOperationException("to come");
    }

    public Tasks tasks() {
        throw new UnsupportedOperationException("to come");
    }

    public Renderer renderer() {
        throw new UnsupportedOperationException("to come");
    }

    public Mails mail() {
        throw new UnsupportedOperationException("to come");
    }
}
