package org.oneonone.template.web;

import com.atlassian.confluence.spaces.actions.AbstractSpaceAdminAction;
import com.atlassian.struts.httpmethod.HttpMethod;
import com.atlassian.struts.httpmethod.PermittedMethods;
import com.atlassian.velocity.htmlsafe.HtmlSafe;
import org.apache.struts2.action.Action;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.oneonone.web.Access;
import org.oneonone.web.Screen;

/** The plugin's page in space tools. It only shows; what administrators change goes over REST. */
public class SettingsAction extends AbstractSpaceAdminAction {
    private final transient Access access;
    private final transient SettingsView view;
    private final transient Screen screen;
    private final transient Texts texts;

    public SettingsAction(Access access, SettingsView view, Screen screen, Texts texts) {
        this.access = access;
        this.view = view;
        this.screen = screen;
        this.texts = texts;
    }

    @Override
    public boolean isPermitted() {
        return getSpace() != null && access.isSpaceAdmin(getSpace().getKey()) && super.isPermitted();
    }

    @Override
    @PermittedMethods(HttpMethod.GET)
    public String execute() {
        return Action.SUCCESS;
    }

    public String getTitle() {
        return texts.say(Phrase.of("oneonone.template.settings.title"));
    }

    /** Filled by a template of ours, which escapes. */
    @HtmlSafe
    public String getContentHtml() {
        return screen.orSentence(() -> view.html(getSpace().getKey()));
    }
}
