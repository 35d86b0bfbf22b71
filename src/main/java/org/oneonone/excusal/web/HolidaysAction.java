package org.oneonone.excusal.web;

import com.atlassian.confluence.core.ConfluenceActionSupport;
import com.atlassian.struts.httpmethod.HttpMethod;
import com.atlassian.struts.httpmethod.PermittedMethods;
import com.atlassian.velocity.htmlsafe.HtmlSafe;
import org.apache.struts2.action.Action;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.oneonone.web.Access;
import org.oneonone.web.Screen;

/** The page of public holidays, for system administrators. It only shows; what they change goes over REST. */
public class HolidaysAction extends ConfluenceActionSupport {
    private final transient Access access;
    private final transient HolidaysView view;
    private final transient Screen screen;
    private final transient Texts texts;

    public HolidaysAction(Access access, HolidaysView view, Screen screen, Texts texts) {
        this.access = access;
        this.view = view;
        this.screen = screen;
        this.texts = texts;
    }

    @Override
    public boolean isPermitted() {
        return access.isSystemAdmin();
    }

    @Override
    @PermittedMethods(HttpMethod.GET)
    public String execute() {
        return Action.SUCCESS;
    }

    public String getTitle() {
        return texts.say(Phrase.of("oneonone.excusal.holidays.title"));
    }

    /** Filled by a template of ours, which escapes. */
    @HtmlSafe
    public String getContentHtml() {
        return screen.orSentence(view::html);
    }
}
