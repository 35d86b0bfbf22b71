package org.oneonone.action.macro;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemId;
import org.oneonone.action.ActionItemState;
import org.oneonone.action.ActionItemStore;
import org.oneonone.jira.IssueLink;
import org.oneonone.jira.IssueLinkStore;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.meeting.Timeline;
import org.oneonone.web.PageAnswers;
import org.springframework.stereotype.Component;

/**
 * What both macros print: items and issues of a page and of its series, asked for together by whichever comes first.
 */
@Component
class PageItems {
    private final PageAnswers answers;
    private final ActionItemStore items;
    private final IssueLinkStore links;
    private final MeetingCalendar calendar;

    PageItems(PageAnswers answers, ActionItemStore items, IssueLinkStore links, MeetingCalendar calendar) {
        this.answers = answers;
        this.items = items;
        this.links = links;
        this.calendar = calendar;
    }

    Found of(long pageId) {
        return answers.once(Found.class, pageId, () -> find(pageId));
    }

    /** The dates of the series whose page it is; the header of the page asks for them, too. */
    Timeline timeline(Found found) {
        var place = found.place();
        return answers.once(
                Timeline.class, found.pageId(), () -> calendar.of(place.series().orElseThrow(), place.all()));
    }

    private Found find(long pageId) {
        var place = answers.meetings(pageId);
        var present = place
                .own()
                .map(meeting -> items.around(pageId, meeting.seriesId()))
                .orElseGet(() -> items.ofPage(pageId))
                .stream()
                .filter(item -> item.state() != ActionItemState.DROPPED)
                .toList();
        return new Found(place, pageId, present, issues(present));
    }

    private Map<ActionItemId, IssueLink> issues(Collection<ActionItem> present) {
        var ids = present.stream().map(ActionItem::id).toList();
        return ids.isEmpty()
                ? Map.of()
                : links.of(ids).stream().collect(Collectors.toMap(IssueLink::actionId, Function.identity()));
    }

    /**
     * What there is to print.
     *
     * @param place whose page it is
     * @param present the items of the page and the open ones of its series
     * @param issues the links of those that have one
     */
    record Found(
            PageAnswers.Meetings place, long pageId, List<ActionItem> present, Map<ActionItemId, IssueLink> issues) {
        List<ActionItem> onPage() {
            return present.stream().filter(item -> item.pageId() == pageId).toList();
        }

        List<ActionItem> openElsewhere() {
            return present.stream()
                    .filter(item -> item.pageId() != pageId && item.isOpen())
                    .toList();
        }

        Optional<IssueLink> issue(ActionItem item) {
            return Optional.ofNullable(issues.get(item.id()));
        }
    }
}
