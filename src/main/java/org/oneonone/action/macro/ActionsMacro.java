package org.oneonone.action.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import java.util.Map;
import org.oneonone.web.Access;
import org.springframework.stereotype.Component;

/** Prints the tasks in its body as Confluence does, and below them what we know about each. */
@Component
public class ActionsMacro implements Macro {
    private final Access access;
    private final ActionLines lines;

    public ActionsMacro(Access access, ActionLines lines) {
        this.access = access;
        this.lines = lines;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        var viewer = access.user();
        var page = RenderedPage.id(context);
        // Whatever happens to our part, the people's own words are printed.
        return viewer.isEmpty() || page.isEmpty() ? body : body + lines.html(viewer.get(), page.getAsLong());
    }

    @Override
    public BodyType getBodyType() {
        return BodyType.RICH_TEXT;
    }

    @Override
    public OutputType getOutputType() {
        return OutputType.BLOCK;
    }
}
