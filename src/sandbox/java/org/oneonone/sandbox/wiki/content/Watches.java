package org.oneonone.sandbox.wiki.content;

import com.atlassian.confluence.user.ConfluenceUser;

/** Who hears about which page or space. */
public final class Watches {
    public void watchPage(ConfluenceUser user, long pageId) {
        throw new UnsupportedOperationException("to come");
    }

    public void unwatchPage(ConfluenceUser user, long pageId) {
        throw new UnsupportedOperationException("to come");
    }

    public boolean watchesPage(ConfluenceUser user, long pageId) {
        throw new UnsupportedOperationException("to come");
    }

    public void watchSpace(ConfluenceUser user, String spaceKey) {
        throw new UnsupportedOperationException("to come");
    }

    public void unwatchSpace(ConfluenceUser user, String spaceKey) {
        throw new UnsupportedOperationException("to come");
    }

    public boolean watchesSpace(ConfluenceUser user, String spaceKey) {
        throw new UnsupportedOperationException("to come");
    }
}
