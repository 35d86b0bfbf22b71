package org.oneonone.meeting;

import java.util.Optional;
import org.oneonone.person.PersonKey;
import org.oneonone.series.Series;
import org.oneonone.template.MeetingTemplate;

/** Where the pages of meetings stand. Whatever is put there is for two people from its first instant. */
public interface PageShelf {
    /**
     * Saves the page of a meeting below the series' home page, which is made first if there is none, and restricts
     * both to the pair, telling nobody. Belongs into a transaction: if anything fails, the caller has to let the
     * failure through, so that no page remains.
     *
     * @return the page's id
     */
    long put(Series series, Content content, PersonKey author);

    /**
     * Series whose pages might get the same title share it, as those of two pairs with the same names do. Whoever puts
     * pages there must not do so for two series of one family at a time.
     */
    String family(Series series);

    /** Whether a page is neither gone nor in the trash. */
    boolean stands(long pageId);

    /**
     * What goes on a page.
     *
     * @param meeting whose page it is
     * @param template its shape
     * @param title a title of somebody's own; empty for the usual one
     */
    record Content(Meeting meeting, MeetingTemplate template, Optional<String> title) {}
}
