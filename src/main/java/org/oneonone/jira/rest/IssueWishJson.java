package org.oneonone.jira.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.oneonone.jira.IssueDefaults;
import org.oneonone.person.Refusal;
import org.oneonone.web.Wire;

/**
 * What a person asks for when they want issues; all of it may be missing.
 *
 * @param actionIds the items, if it is about several
 * @param assignee a Jira user name; an empty one means nobody
 * @param due a date; an empty one means none
 * @param fields further Jira fields by id
 * @param again they looked and found no issue, and want it sent once more
 */
public record IssueWishJson(
        List<String> actionIds,
        String linkId,
        String projectKey,
        String issueType,
        String summary,
        String description,
        String assignee,
        String due,
        String priority,
        List<String> labels,
        String securityLevel,
        Map<String, Object> fields,
        Boolean again)
        implements Wire {
    private static final IssueWishJson NOTHING =
            new IssueWishJson(null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** A request without a body asks for nothing in particular. */
    static IssueWishJson orNothing(IssueWishJson body) {
        return Optional.ofNullable(body).orElse(NOTHING);
    }

    /** For several, which have their own words. */
    IssueDefaults.Wish toSharedWish() {
        if (summary != null) {
            throw Refusal.invalid("summary", "oneonone.jira.error.summary-shared");
        }
        return toWish();
    }

    IssueDefaults.Wish toWish() {
        return new IssueDefaults.Wish(
                Optional.ofNullable(linkId),
                Optional.ofNullable(projectKey),
                Optional.ofNullable(issueType),
                Optional.ofNullable(summary),
                Optional.ofNullable(description),
                Optional.ofNullable(assignee),
                Optional.ofNullable(due),
                Optional.ofNullable(priority),
                Optional.ofNullable(labels)
                        .map(all -> all.stream().filter(Objects::nonNull).toList()),
                Optional.ofNullable(securityLevel),
                furtherFields(),
                Boolean.TRUE.equals(again));
    }

    private Map<String, Object> furtherFields() {
        var present = new HashMap<String, Object>();
        Optional.ofNullable(fields).orElse(Map.of()).forEach((name, value) -> {
            if (value != null) {
                present.put(name, value);
            }
        });
        return present;
    }
}
