package org.oneonone.action.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import java.util.Map;
import org.oneonone.web.Access;
import org.springframework.stereotype.Component;

/** Prints what is still open from earlier meetings of the series. */
@Component
public class OpenActionsMacro implements Macro {
    private final Access access;
    private final OpenLines lines;

    public OpenActionsMacro(Access access, OpenLines lines) {
        this.access = access;
        this.lines = lines;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        var viewer = access.user();
        var page = RenderedPage.id(context);
        return viewer.isEmpty() || page.isEmpty() ? "" : lines.html(viewer.get(), page.getAsLong());
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
