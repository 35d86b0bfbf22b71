package org.oneonone.action.macro;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.oneonone.jira.IssueLink;
import org.oneonone.jira.JiraIssue;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.oneonone.web.Dates;
import org.springframework.stereotype.Component;

/**
 * What a page says about an issue by itself: the key and the kind of status, as we last heard. Name of the status and
 * summary come later, by script, to those whom Jira shows them to.
 */
@Component
class IssueBadge {
    private final Texts texts;
    private final Dates dates;

    IssueBadge(Texts texts, Dates dates) {
        this.texts = texts;
        this.dates = dates;
    }

    /** The values of a template, for whoever reads the page. */
    Map<String, Object> of(IssueLink link, PersonKey viewer) {
        var badge = new HashMap<String, Object>();
        badge.put("state", link.state().name());
        badge.put("key", link.issue().map(JiraIssue::key).orElse(""));
        badge.put(
                "url",
                link.issue().map(JiraIssue::url).filter(IssueBadge::isWeb).orElse(""));
        badge.put("category", link.issue().map(issue -> issue.category().key()).orElse(""));
        badge.put("word", link.issue().map(this::word).orElse(""));
        badge.put("asOf", link.asOf().map(this::asOf).orElse(""));
        badge.put("note", note(link, viewer));
        badge.put("retry", isForThePerson(link));
        badge.put("isLinked", link.isLinked() || link.state() == IssueLink.State.UNAVAILABLE);
        return badge;
    }

    /** Addresses come from Jira; only those that open a page become links. */
    private static boolean isWeb(String url) {
        return url.startsWith("https://") || url.startsWith("http://");
    }

    private String word(JiraIssue issue) {
        return said(
                switch (issue.category()) {
                    case NEW -> "oneonone.jira.category.new";
                    case INDETERMINATE -> "oneonone.jira.category.indeterminate";
                    case DONE -> "oneonone.jira.category.done";
                });
    }

    private String note(IssueLink link, PersonKey viewer) {
        return switch (link.state()) {
            case LINKED -> "";
            case REQUESTED, CREATING -> said("oneonone.jira.issue.underway");
            case UNSURE -> said(link.isUnderWay() ? "oneonone.jira.issue.checking" : "oneonone.jira.issue.unsure");
            case UNAVAILABLE -> said("oneonone.jira.issue.unavailable");
            case FAILED ->
                link.messagesFor(viewer).stream()
                        .map(each -> texts.say(each.phrase()))
                        .collect(Collectors.joining(" "));
        };
    }

    private static boolean isForThePerson(IssueLink link) {
        return link.state() == IssueLink.State.FAILED || (link.state() == IssueLink.State.UNSURE && !link.isUnderWay());
    }

    /** The sentence on when we last heard of an issue. */
    String asOf(Instant seen) {
        return texts.say(Phrase.of("oneonone.action.list.as-of", dates.dateTime(seen)));
    }

    private String said(String key) {
        return texts.say(Phrase.of(key));
    }
}
