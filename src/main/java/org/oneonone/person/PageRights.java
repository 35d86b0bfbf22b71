package org.oneonone.person;

/** Who may read pages. A page that is not there nobody may read. */
public interface PageRights {
    boolean mayViewPage(PersonKey person, long pageId);
}
