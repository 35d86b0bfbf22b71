package org.oneonone.action;

import java.util.Collection;
import java.util.Map;
import org.oneonone.person.PersonKey;

/** Tells what became of action items elsewhere; the feature that knows implements it, and items stay ignorant of it. */
public interface IssueNotes {
    /** What a viewer may know about the issues of items, ready to be sent; items without an issue are left out. */
    Map<ActionItemId, Record> of(PersonKey viewer, Collection<ActionItem> items);
}
