package org.oneonone.series.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import java.util.Map;
import org.oneonone.web.Access;
import org.oneonone.web.Screen;

/** The viewer's own series on any page. Everybody sees theirs, nobody sees anybody else's. */
public class OneOnOnesMacro implements Macro {
    private final Access access;
    private final DashboardView view;
    private final Screen screen;

    public OneOnOnesMacro(Access access, DashboardView view, Screen screen) {
        this.access = access;
        this.view = view;
        this.screen = screen;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        return screen.orSentence(() -> view.html(access.requireUser()));
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
