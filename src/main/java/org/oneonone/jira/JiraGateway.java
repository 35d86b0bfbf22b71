package org.oneonone.jira;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oneonone.person.PersonKey;

/**
 * The one door to Jira. Every call is made as a named person, never as nobody and never as somebody else, and throws a
 * {@link JiraFailure} if it brings nothing. Only {@link #sites()} and
 * {@link #keyIn} are free of a call.
 */
public interface JiraGateway {
    /** The linked Jiras, the primary one first. */
    List<Site> sites();

    /** The Jira account that a person acts as; without an authorisation the failure leads there and back again. */
    Account me(JiraLinkId link, PersonKey actor, Optional<URI> returnTo);

    /** The projects that a person sees, and whether they may create issues there. */
    List<Project> projects(JiraLinkId link, PersonKey actor);

    boolean canCreate(JiraLinkId link, PersonKey actor, String projectKey);

    List<IssueType> issueTypes(JiraLinkId link, PersonKey actor, String projectKey);

    /** What the creation screen of an issue type asks for. */
    List<Field> fields(JiraLinkId link, PersonKey actor, String projectKey, String issueTypeId);

    /** True if Jira would let an issue of the project be assigned to the user of that name. */
    boolean isAssignable(JiraLinkId link, PersonKey actor, String projectKey, String userName);

    /** Creates at most fifty issues in one request; the outcomes are in the order of the parcels. */
    List<Outcome> create(JiraLinkId link, PersonKey actor, List<Parcel> parcels);

    /** The issues that were made of parcels whose answer got lost, by token; Jira's search may lag behind. */
    Map<String, JiraIssue> lost(JiraLinkId link, PersonKey actor, Collection<Parcel> parcels);

    /** The issues among at most a hundred ids that the person may see. */
    List<JiraIssue> byIds(JiraLinkId link, PersonKey actor, Collection<String> ids);

    /** The issues among at most a hundred ids that the person may see and that changed within the time until now. */
    List<JiraIssue> changed(JiraLinkId link, PersonKey actor, Collection<String> ids, Duration within);

    /** One issue straight from the database, also if it moved or was archived; by its id, or by a key it ever had. */
    Optional<JiraIssue> byId(JiraLinkId link, PersonKey actor, String idOrKey);

    /** The key that somebody means by a key, or by an address within that Jira; no call is made to find out. */
    Optional<String> keyIn(JiraLinkId link, String words);

    /** The issues among many that Jira shows to a person; remembered for minutes, empty if Jira does not say. */
    Set<String> visible(JiraLinkId link, PersonKey viewer, Collection<String> ids);

    /** Puts a way back to the page on the issue, which reveals nothing; doing it twice with one token makes one. */
    void linkBack(JiraLinkId link, PersonKey actor, String issueId, String token, long pageId);

    /**
     * A linked Jira.
     *
     * @param url where people open it
     */
    record Site(JiraLinkId id, String name, String url) {}

    /** Who somebody is in Jira. */
    record Account(String name, String displayName) {}

    /** A project, as one person may use it. */
    record Project(String key, String name, boolean canCreate) {}

    /** A kind of issue that a project knows. */
    record IssueType(String id, String name, boolean subtask) {}

    /**
     * A field of the creation screen.
     *
     * @param required Jira wants a value and has none by default
     * @param type the type in Jira's schema
     * @param allowed the values to choose from, if there is a choice
     */
    record Field(String id, String name, boolean required, String type, List<Choice> allowed) {
        public Field {
            allowed = List.copyOf(allowed);
        }
    }

    /** One of the values that a field allows. */
    record Choice(String id, String name) {}

    /**
     * A draft on its way.
     *
     * @param attempt names what we look for if the answer gets lost
     */
    record Parcel(IssueDraft draft, IssueLink.Attempt attempt) {}

    /**
     * What became of one parcel among several.
     *
     * @param issue empty if it was refused
     */
    record Outcome(Optional<JiraIssue> issue, List<FieldMessage> messages) {
        public Outcome {
            messages = List.copyOf(messages);
        }
    }
}
