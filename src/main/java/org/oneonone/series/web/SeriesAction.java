package org.oneonone.series.web;

import com.atlassian.confluence.core.ConfluenceActionSupport;
import com.atlassian.struts.httpmethod.HttpMethod;
import com.atlassian.struts.httpmethod.PermittedMethods;
import com.atlassian.velocity.htmlsafe.HtmlSafe;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.struts2.ServletActionContext;
import org.apache.struts2.action.Action;
import org.apache.struts2.interceptor.parameter.StrutsParameter;
import org.oneonone.person.Phrase;
import org.oneonone.person.Refusal;
import org.oneonone.person.Texts;
import org.oneonone.series.SeriesId;
import org.oneonone.web.Access;
import org.oneonone.web.Screen;

/** The page of one series. To everybody but its two it does not exist. */
public class SeriesAction extends ConfluenceActionSupport {
    private final transient Access access;
    private final transient SeriesView view;
    private final transient Screen screen;
    private final transient Texts texts;
    private String id = "";
    private String history = "";

    public SeriesAction(Access access, SeriesView view, Screen screen, Texts texts) {
        this.access = access;
        this.view = view;
        this.screen = screen;
        this.texts = texts;
    }

    @StrutsParameter
    public void setId(String id) {
        this.id = id;
    }

    /** How many later things the list of what was done leaves out. */
    @StrutsParameter
    public void setHistory(String history) {
        this.history = history;
    }

    @Override
    public boolean isPermitted() {
        return access.user().isPresent();
    }

    @Override
    @PermittedMethods(HttpMethod.GET)
    public String execute() {
        if (!isThere()) {
            ServletActionContext.getResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        return Action.SUCCESS;
    }

    public String getTitle() {
        return texts.say(Phrase.of("oneonone.series.page.title"));
    }

    /** Filled by a template of ours, which escapes. */
    @HtmlSafe
    public String getContentHtml() {
        return screen.orSentence(
                () -> view.html(access.requireParticipant(SeriesId.parse(id)), access.requireUser(), history));
    }

    private boolean isThere() {
        try {
            access.requireParticipant(SeriesId.parse(id));
            return true;
        } catch (Refusal absent) {
            return false;
        }
    }
}
