package org.oneonone.meeting.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.sal.api.web.context.HttpContext;
import java.util.Map;
import org.oneonone.web.Access;
import org.oneonone.web.Screen;

/** All meetings of a series, newest first, and the last year at one look; for the two whose meetings they are. */
public class TimelineMacro implements Macro {
    private final Access access;
    private final TimelineView view;
    private final Screen screen;
    private final HttpContext http;

    public TimelineMacro(Access access, TimelineView view, Screen screen, HttpContext http) {
        this.access = access;
        this.view = view;
        this.screen = screen;
        this.http = http;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        return screen.orSentence(() -> view.html(
                access.user(),
                TimelineMacroParameters.read(
                        parameters,
                        HeaderMacroParameters.read(context.getEntity()).pageId(),
                        http.getRequest())));
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
