package org.oneonone.operation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.oneonone.operation.Diagnostics;
import org.oneonone.web.Wire;

/**
 * The state of the plugin on the wire.
 *
 * @param hostVersion the version of Confluence
 * @param links the Jiras that Confluence is linked to
 * @param queue issue creation under way
 * @param passes how fresh the statuses are
 * @param schema the version of our tables
 * @param selfCheck what the host lacks
 */
public record DiagnosticsJson(
        String hostVersion,
        List<LinkJson> links,
        QueueJson queue,
        PassesJson passes,
        String schema,
        SelfCheckJson selfCheck)
        implements Wire {
    static DiagnosticsJson of(Diagnostics.Report report, String hostVersion) {
        return new DiagnosticsJson(
                hostVersion,
                report.links().stream()
                        .map(site -> new LinkJson(site.id().value(), site.name(), site.url()))
                        .toList(),
                new QueueJson(report.waiting()),
                new PassesJson(report.syncedSince().map(Instant::toString).orElse(null)),
                Integer.toString(report.schema()),
                new SelfCheckJson(
                        report.selfCheck().checked(),
                        report.selfCheck().findings().stream()
                                .map(finding -> new FindingJson(
                                        finding.member(), finding.problem().name()))
                                .toList()));
    }

    /** A linked Jira. */
    public record LinkJson(String id, String name, String url) {}

    /** Issue links that are not settled yet. */
    public record QueueJson(int waiting) {}

    /** Every linked issue was looked at since then; null if there is none. */
    public record PassesJson(@JsonInclude(JsonInclude.Include.ALWAYS) String issueSync) {}

    /** The host API self-check; nothing checked means that the jar lacks its list. */
    public record SelfCheckJson(int checked, List<FindingJson> missing) {}

    /** A member of the host's API that is missing or of another kind. */
    public record FindingJson(String member, String problem) {}
}
