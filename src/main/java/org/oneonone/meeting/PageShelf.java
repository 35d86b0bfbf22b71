package org.oneonone.meeting;

import java.util.Optional;
import org.oneonone.person.PersonKey;
import org.oneonone.series.Participants;

/** Where pages stand. Whatever is put there is readable and editable for two people from its first instant. */
public interface PageShelf {
    /**
     * Saves a page and restricts it to the pair, telling nobody. Belongs into a transaction: if anything fails, the
     * caller has to let the failure through, so that no page remains.
     *
     * @return the page's id
     */
    long put(PrivatePage page, PersonKey author);

    /** The space of a page that is neither gone nor in the trash. */
    Optional<String> spaceOf(long pageId);

    boolean isTitleTaken(String spaceKey, String title);

    /**
     * A page that does not stand yet.
     *
     * @param spaceKey where
     * @param parentId under which page; empty for the top of the space
     * @param title its title, free in the space
     * @param body its storage format
     * @param readers the only two who may read and edit it
     */
    record PrivatePage(String spaceKey, Optional<Long> parentId, String title, String body, Participants readers) {}
}
