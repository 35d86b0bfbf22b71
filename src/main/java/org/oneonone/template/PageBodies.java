package org.oneonone.template;

import java.util.Optional;
import java.util.function.Function;
import org.oneonone.person.PersonKey;

/** The bodies of pages in storage format, changed as a named person. */
public interface PageBodies {
    /**
     * Changes a body by a new version of its page that counts as a minor edit by a person, in the transaction of the
     * caller if there is one. What comes out as it was is not saved.
     *
     * @param edit the body afterwards; empty if it cannot be changed in this way
     * @return false if that person may not edit the page, it is gone, or its body cannot be changed
     */
    boolean change(PersonKey actor, long pageId, Function<String, Optional<String>> edit);
}
