package org.oneonone.jira;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.oneonone.action.ActionItemId;

/** Keeps issue links: at most one for each action item, whatever several nodes do at once. */
public interface IssueLinkStore {
    Optional<IssueLink> of(ActionItemId actionId);

    List<IssueLink> of(Collection<ActionItemId> actionIds);

    /** The links to one issue; more than one only if items were dropped. */
    List<IssueLink> ofIssue(JiraLinkId linkId, String issueId);

    /** Does work while nobody else in the cluster does any about the same issue. */
    <T> T alone(JiraLinkId linkId, String issueId, Supplier<T> work);

    /** The links that a worker should take up by now: asked for, being sent, or unsure. */
    List<IssueLink> unfinished(Instant now, int limit);

    /** The links whose issues still lack a way back to the page, and should have one by now. */
    List<IssueLink> owingBackLinks(Instant now, int limit);

    /**
     * A page of the links to follow, ordered by Jira and maker, so that those who ask together stand together.
     *
     * @param after the last one of the page before; empty for the first page
     */
    List<IssueLink> followed(Optional<IssueLink> after, int limit);

    /**
     * Changes one link while no other node can, and commits before it returns.
     *
     * @param change from what is stored to what shall be; the same value leaves everything as it is, empty removes it
     * @return what is stored afterwards
     */
    Optional<IssueLink> change(ActionItemId actionId, UnaryOperator<Optional<IssueLink>> change);
}
