package org.oneonone.sandbox.wiki.host;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.Modification;
import com.atlassian.confluence.core.SaveContext;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import org.oneonone.sandbox.wiki.content.PageStore;

/** The page manager that plugins see; here content is pages only. */
public record HostPageManager(PageStore store, HostFaults faults) implements PageManager {
    @Override
    public Page getPage(long id) {
        return store.byId(id).orElse(null);
    }

    @Override
    public Page getPage(String spaceKey, String title) {
        return store.byTitle(spaceKey, title).orElse(null);
    }

    @Override
    public void saveContentEntity(ContentEntityObject content, SaveContext context) {
        store.save(page(content), context);
        faults.strike("saveContentEntity");
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends ContentEntityObject> void saveNewVersion(
            T current, Modification<T> modification, SaveContext context) {
        store.saveNewVersion(page(current), changed -> modification.modify((T) changed), context);
        faults.strike("saveNewVersion");
    }

    private static Page page(ContentEntityObject content) {
        if (content instanceof Page page) {
            return page;
        }
        throw new IllegalArgumentException("not a page: " + content);
    }
}
