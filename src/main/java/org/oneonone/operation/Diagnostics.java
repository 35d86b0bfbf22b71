package org.oneonone.operation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.oneonone.jira.IssueLinkStore;
import org.oneonone.jira.JiraGateway;
import org.oneonone.jira.LookStore;
import org.springframework.stereotype.Component;

/** The state of the plugin as an administrator needs it: no names of people, no words of theirs. */
@Component
public class Diagnostics {
    /** Raised with every upgrade task; the tables themselves are fitted by the host before we run. */
    public static final int SCHEMA = 1;

    private static final int MOST_COUNTED = 1000;

    private final JiraGateway jira;
    private final IssueLinkStore links;
    private final LookStore looks;
    private final ApiSelfCheck selfCheck;

    Diagnostics(JiraGateway jira, IssueLinkStore links, LookStore looks, ApiSelfCheck selfCheck) {
        this.jira = jira;
        this.links = links;
        this.looks = looks;
        this.selfCheck = selfCheck;
    }

    /** Asks our own tables and the host; never Jira. */
    public Report report() {
        return new Report(jira.sites(), waiting(), looks.oldest(), SCHEMA, selfCheck.run());
    }

    private int waiting() {
        return links.unfinished(Instant.ofEpochMilli(Long.MAX_VALUE), MOST_COUNTED)
                .size();
    }

    /**
     * What there is to know.
     *
     * @param links the Jiras that Confluence is linked to
     * @param waiting issue links that are still under way, counted up to a thousand
     * @param syncedSince every linked issue was looked at since then; empty before the first time
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
