package org.oneonone.action;

import org.oneonone.person.PersonKey;

/** Changes one native task on its page, as a named person. */
public interface TaskWriter {
    /**
     * Ticks or unticks the task of an item; everything else on the page stays as it is, byte for byte.
     *
     * @return false if that person may not edit the page, or the page has no such task any more
     */
    boolean write(PersonKey actor, ActionItem item, boolean done);
}
