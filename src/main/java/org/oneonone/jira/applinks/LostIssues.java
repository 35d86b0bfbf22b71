package org.oneonone.jira.applinks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.oneonone.jira.JiraGateway.Parcel;
import org.oneonone.jira.JiraIssue;
import org.oneonone.jira.JiraLinkId;
import org.oneonone.person.PersonKey;
import org.springframework.stereotype.Component;

/**
 * Finds the issues whose answers got lost: by the label that they carry, and where the screen took no labels by the
 * property, for which Jira cannot search; there the person's own new issues with the same summary are opened.
 */
@Component
class LostIssues {
    /** The two clocks need not agree. */
    private static final Duration SLACK = Duration.ofMinutes(10);
    /** Each one costs a request. */
    private static final int CANDIDATES = 20;

    private final IssueSearch search;
    private final Clock clock;

    LostIssues(IssueSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    /** The issues that are there, by token. */
    Map<String, JiraIssue> find(JiraLinkId link, PersonKey actor, Collection<Parcel> lost) {
        var found = new HashMap<String, JiraIssue>();
        var byWay = lost.stream()
                .collect(Collectors.partitioningBy(parcel -> parcel.draft().labelled()));
        if (!byWay.get(true).isEmpty()) {
            found.putAll(labelled(link, actor, byWay.get(true)));
        }
        byWay.get(false).stream()
                .collect(Collectors.groupingBy(parcel -> parcel.draft().projectKey()))
                .forEach((project, parcels) -> found.putAll(recent(link, actor, project, parcels)));
        return found;
    }

    private Map<String, JiraIssue> labelled(JiraLinkId link, PersonKey actor, List<Parcel> parcels) {
        var tokens = parcels.stream()
                .collect(Collectors.toMap(parcel -> parcel.attempt().label(), parcel -> parcel.attempt()
                        .token()));
        var found = new HashMap<String, JiraIssue>();
        search.byLabels(link, actor, tokens.keySet()).forEach((label, issue) -> found.put(tokens.get(label), issue));
        return found;
    }

    private Map<String, JiraIssue> recent(JiraLinkId link, PersonKey actor, String project, List<Parcel> parcels) {
        var tokens = parcels.stream().map(parcel -> parcel.attempt().token()).collect(Collectors.toSet());
        var summaries = parcels.stream().map(parcel -> parcel.draft().summary()).collect(Collectors.toSet());
        var first = parcels.stream()
                .map(parcel -> parcel.attempt().askedAt())
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        var age = Duration.between(first, clock.instant()).plus(SLACK);
        var found = new HashMap<String, JiraIssue>();
        search.own(link, actor, project, age).stream()
                .filter(issue -> summaries.contains(issue.summary()))
                .limit(CANDIDATES)
                .forEach(issue -> search.token(link, actor, issue.id())
                        .filter(tokens::contains)
                        .ifPresent(token -> found.put(token, issue)));
        return found;
    }
}
