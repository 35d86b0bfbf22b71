package org.oneonone.series.web;

import com.atlassian.confluence.core.ConfluenceActionSupport;
import com.atlassian.struts.httpmethod.HttpMethod;
import com.atlassian.struts.httpmethod.PermittedMethods;
import com.atlassian.velocity.htmlsafe.HtmlSafe;
import java.util.Map;
import org.apache.struts2.action.Action;
import org.oneonone.calendar.Feeds;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.oneonone.series.macro.DashboardView;
import org.oneonone.web.Access;
import org.oneonone.web.Screen;

/** The page "My 1-on-1s". */
public class DashboardAction extends ConfluenceActionSupport {
    private final transient Access access;
    private final transient DashboardView view;
    private final transient Screen screen;
    private final transient Texts texts;
    private final transient Feeds feeds;

    public DashboardAction(Access access, DashboardView view, Feeds feeds, Screen screen, Texts texts) {
        this.access = access;
        this.view = view;
        this.feeds = feeds;
        this.screen = screen;
        this.texts = texts;
    }

    @Override
    public boolean isPermitted() {
        return access.user().isPresent();
    }

    @Override
    @PermittedMethods(HttpMethod.GET)
    public String execute() {
        return Action.SUCCESS;
    }

    public String getTitle() {
        return texts.say(Phrase.of("oneonone.series.dashboard.title"));
    }

    /** Filled by a template of ours, which escapes. */
    @HtmlSafe
    public String getContentHtml() {
        return screen.orSentence(() -> view.html(access.requireUser()));
    }

    /** The same for the part about the person's calendar. */
    @HtmlSafe
    public String getCalendarHtml() {
        return screen.orSentence(() -> screen.html(
                "templates/page/calendar-feed.html.vm",
                "oneonone.calendar",
                Map.of("hasFeed", feeds.has(access.requireUser()))));
    }
}
