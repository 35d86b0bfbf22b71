package org.oneonone.meeting.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import java.util.Map;
import org.oneonone.web.Access;
import org.oneonone.web.Screen;

/** The head of a meeting's page: who meets, when, how often, what came before and after, and who can read this. */
public class HeaderMacro implements Macro {
    private final Access access;
    private final HeaderView view;
    private final Screen screen;

    public HeaderMacro(Access access, HeaderView view, Screen screen) {
        this.access = access;
        this.view = view;
        this.screen = screen;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        return screen.orSentence(() -> view.html(access.user(), HeaderMacroParameters.read(context.getEntity())));
    }

    @Override
    public BodyType getBodyType() {
        return BodyType.NONE;
    }

    @Override
    public OutputType getOutputType() {
        return OutputType.BLOCK;
    }
}
