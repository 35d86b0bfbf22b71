package org.oneonone.operation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.oneonone.jira.IssueLink;
import org.oneonone.jira.IssueLinkStore;
import org.oneonone.jira.JiraGateway;
import org.springframework.stereotype.Component;

/** The state of the plugin as an administrator needs it: no names of people, no words of theirs. */
@Component
public class Diagnostics {
    /** Raised with every upgrade task; the tables themselves are fitted by the host before we run. */
    public static final int SCHEMA = 1;

    private static final int MOST_COUNTED = 1000;

    private final JiraGateway jira;
    private final IssueLinkStore links;
    private final ApiSelfCheck selfCheck;

    Diagnostics(JiraGateway jira, IssueLinkStore links, ApiSelfCheck selfCheck) {
        this.jira = jira;
        this.links = links;
        this.selfCheck = selfCheck;
    }

    /** Asks our own tables and the host; never Jira. */
    public Report report() {
        return new Report(jira.sites(), waiting(), syncedSince(), SCHEMA, selfCheck.run());
    }

    private int waiting() {
        return links.unfinished(Instant.ofEpochMilli(Long.MAX_VALUE), MOST_COUNTED)
                .size();
    }

    /** The issue that was looked at longest ago says when the last complete pass was. */
    private Optional<Instant> syncedSince() {
        return links.linked(1).stream().findFirst().flatMap(IssueLink::asOf);
    }

    /**
     * What there is to know.
     *
     * @param links the Jiras that Confluence is linked to
     * @param waiting issue links that are still under way, counted up to a thousand
     * @param syncedSince every linked issue was looked at since then; empty if there is none
     * @param schema the version of our tables
     * @param selfCheck what the host lacks
     */
    public record Report(
            List<JiraGateway.Site> links,
            int waiting,
            Optional<Instant> syncedSince,
            int schema,
            ApiSelfCheck.Result selfCheck) {}
}
