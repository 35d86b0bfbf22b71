package org.oneonone.sandbox.wiki.content;

import com.atlassian.confluence.user.ConfluenceUser;
import java.util.List;

/** The index of native tasks, and ticking them. */
public final class Tasks {
    public List<InlineTask> ofPage(long pageId) {
        throw new UnsupportedOperationException("to come");
    }

    /** Open and done tasks of a person on pages that the person may see. */
    public List<InlineTask> assignedTo(ConfluenceUser user) {
        throw new UnsupportedOperationException("to come");
    }

    /** Ticks or unticks by a new version of the page; the caller has asked for the edit permission. */
    public void tick(long pageId, long taskId, boolean complete) {
        throw new UnsupportedOperationException("to come");
    }
}
